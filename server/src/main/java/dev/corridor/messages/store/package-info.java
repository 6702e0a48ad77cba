/** The tables of notices. */
@org.jspecify.annotations.NullMarked
package dev.corridor.messages.store;
