package dev.corridor.rosters.model;

import java.util.Locale;

/** The kinds of things that a plan counts. */
public enum Subject {
    SCHOOLS,
    STAFF,
    STUDENTS,
    PINS,
    SECTIONS,
    ENROLMENTS,
    ROOMS,
    PERIODS;

    /** The word in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
