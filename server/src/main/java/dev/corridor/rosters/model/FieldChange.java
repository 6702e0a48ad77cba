package dev.corridor.rosters.model;

/** A field gets another value; blank is none. */
public record FieldChange(String field, String before, String after) {}
