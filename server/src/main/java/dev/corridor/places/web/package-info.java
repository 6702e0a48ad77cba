/** Rooms, folders and sections over HTTP. */
@org.jspecify.annotations.NullMarked
package dev.corridor.places.web;
