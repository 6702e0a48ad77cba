@org.jspecify.annotations.NullMarked
package dev.corridor.access.store;
