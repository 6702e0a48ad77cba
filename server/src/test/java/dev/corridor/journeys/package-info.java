/** Days in the life of a school, lived in a real browser. They run once the web app is built. */
@NullMarked
package dev.corridor.journeys;

import org.jspecify.annotations.NullMarked;
