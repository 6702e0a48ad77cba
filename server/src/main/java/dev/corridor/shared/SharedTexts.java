package dev.corridor.shared;

import org.jspecify.annotations.Nullable;

/**
 * Lets equal texts be one: of thousands of people many have the same name, grade or homeroom. Remembers some thousand
 * texts, each until another takes its place. For one thread.
 */
public final class SharedTexts {

    /** Shares none. */
    public static final SharedTexts NONE = new SharedTexts(0);

    private static final int PLACES = 1 << 12;

    private final @Nullable String[] places;

    private SharedTexts(int places) {
        this.places = new @Nullable String[places];
    }

    public SharedTexts() {
        this(PLACES);
    }

    /** An equal text that was asked for before, if it is remembered; else this one. */
    public String of(String text) {
        if (places.length == 0) {
            return text;
        }
        int hash = text.hashCode();
        int at = (hash ^ (hash >>> 12)) & (places.length - 1);
        @Nullable String there = places[at];
        if (there != null && there.equals(text)) {
            return there;
        }
        places[at] = text;
        return text;
    }

    /** The same, of what may be missing. */
    public @Nullable String orNull(@Nullable String text) {
        return text == null ? null : of(text);
    }
}
