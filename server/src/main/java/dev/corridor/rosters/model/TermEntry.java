package dev.corridor.rosters.model;

import java.time.LocalDate;

/** A stretch of the school year in which classes meet. */
public record TermEntry(String key, String name, LocalDate starts, LocalDate ends) {}
