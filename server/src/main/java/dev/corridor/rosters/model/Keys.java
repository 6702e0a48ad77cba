package dev.corridor.rosters.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Things by their source ids. A spreadsheet that a file went through may have taken leading zeros away, so an id that
 * is not there is also looked for without them, where that leaves one candidate only.
 */
public final class Keys<T> {

    private final Map<String, T> exact = new LinkedHashMap<>();
    private @Nullable Map<String, Optional<T>> stripped;

    /** Adds a thing; tells the one that was there under this id, and stays. */
    public Optional<T> put(String key, T thing) {
        stripped = null;
        return Optional.ofNullable(exact.putIfAbsent(key, thing));
    }

    public Optional<T> find(String key) {
        T found = exact.get(key);
        return found != null || key.isEmpty() ? Optional.ofNullable(found) : withoutZeros(key);
    }

    /** What is there under this very id. */
    public Optional<T> exactly(String key) {
        return Optional.ofNullable(exact.get(key));
    }

    public boolean hasExactly(String key) {
        return exact.containsKey(key);
    }

    /** In the order they were added. */
    public Collection<T> values() {
        return exact.values();
    }

    public Set<String> keys() {
        return exact.keySet();
    }

    private Optional<T> withoutZeros(String key) {
        if (stripped == null) {
            Map<String, Optional<T>> made = new HashMap<>();
            exact.forEach((each, thing) -> made.merge(strip(each), Optional.of(thing), (one, two) -> Optional.empty()));
            stripped = made;
        }
        return stripped.getOrDefault(strip(key), Optional.empty());
    }

    /** The id without leading zeros. */
    public static String strip(String key) {
        int start = 0;
        while (start < key.length() - 1 && key.charAt(start) == '0') {
            start++;
        }
        return key.substring(start);
    }
}
