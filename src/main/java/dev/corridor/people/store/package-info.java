@org.jspecify.annotations.NullMarked
package dev.corridor.people.store;
