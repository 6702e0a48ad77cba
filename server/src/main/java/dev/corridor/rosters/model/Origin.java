package dev.corridor.rosters.model;

/**
 * Where an entry stands in what was handed in.
 *
 * @param row as a spreadsheet numbers it
 */
public record Origin(String file, long row) {}
