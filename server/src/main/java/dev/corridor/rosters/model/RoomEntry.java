package dev.corridor.rosters.model;

/**
 * A room of the roster.
 *
 * @param location the number on its door, or what else the roster calls it
 * @param name blank if it is to be named after its teacher or number
 */
public record RoomEntry(Origin origin, SchoolRef school, String location, String name) {}
