@org.jspecify.annotations.NullMarked
package dev.corridor.outgoing;
