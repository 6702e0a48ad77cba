package dev.corridor.places;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The twelve colours of door signs; chosen so that every pair stays apart for every kind of colour vision. */
public enum Colour {
    BRICK,
    COCOA,
    SUN,
    CORAL,
    FOREST,
    LIME,
    OCEAN,
    MINT,
    VIOLET,
    SKY,
    PLUM,
    LILAC;

    /** The word in the API and the database, such as {@code forest}. */
    @JsonValue
    public String word() {
        return Words.of(this);
    }

    @JsonCreator
    public static Colour of(String word) {
        return Words.read(Colour.class, word);
    }
}
