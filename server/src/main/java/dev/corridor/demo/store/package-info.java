/** Writes the past of a sample school. */
@NullMarked
package dev.corridor.demo.store;

import org.jspecify.annotations.NullMarked;
