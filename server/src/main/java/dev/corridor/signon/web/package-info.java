@NullMarked
package dev.corridor.signon.web;

import org.jspecify.annotations.NullMarked;
