@org.jspecify.annotations.NullMarked
package dev.corridor.photos.store;
