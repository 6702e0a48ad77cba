package dev.corridor.rosters.model;

/**
 * A school of the roster.
 *
 * @param key its source id
 * @param name blank if the roster does not tell
 */
public record SchoolEntry(Origin origin, String key, String name) {}
