package dev.corridor.live;

import dev.corridor.passes.PassCard;
import dev.corridor.passes.ViewKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What viewers were last told of the passes in line: their place and wait change with what happens to others, without
 * an entry in the log. For one thread.
 */
final class Lines {

    private final Map<ViewKey, Set<PassCard>> told = new HashMap<>();

    /** Those that look different from what the viewer was told last, and keeps how they look now. */
    List<PassCard> moved(ViewKey key, List<PassCard> line) {
        Set<PassCard> before = told.getOrDefault(key, Set.of());
        if (line.isEmpty()) {
            told.remove(key);
        } else {
            told.put(key, Set.copyOf(line));
        }
        return line.stream().filter(card -> !before.contains(card)).toList();
    }

    /** Forgets viewers who have gone. */
    void keepOnly(Set<ViewKey> keys) {
        told.keySet().retainAll(keys);
    }
}
