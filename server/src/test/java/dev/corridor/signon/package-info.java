/** Signing in elsewhere. */
@org.jspecify.annotations.NullMarked
package dev.corridor.signon;
