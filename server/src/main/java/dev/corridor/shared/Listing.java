package dev.corridor.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the API answers with many things.
 *
 * @param next what to send as {@code after} for the page that follows; null at the end
 */
public record Listing<T>(List<T> items, @Nullable String next) {

    public Listing {
        items = List.copyOf(items);
    }

    /** Everything at once. */
    public static <T> Listing<T> all(List<T> items) {
        return new Listing<>(items, null);
    }
}
