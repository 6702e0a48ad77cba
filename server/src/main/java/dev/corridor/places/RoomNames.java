package dev.corridor.places;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of a school's rooms, of which no two may be alike, whatever their case. */
final class RoomNames {

    private final Set<String> taken = new HashSet<>();

    RoomNames(Collection<String> taken) {
        taken.forEach(this::take);
    }

    boolean free(String name) {
        return !name.isBlank() && !taken.contains(name.toLowerCase(Locale.ROOT));
    }

    void take(String name) {
        taken.add(name.toLowerCase(Locale.ROOT));
    }

    /** A free name: this one with a number behind it, cut to so many characters. */
    String numbered(String name, int longest) {
        for (int n = 2; ; n++) {
            String tail = " " + n;
            String numbered = name.substring(0, Math.min(name.length(), longest - tail.length())) + tail;
            if (free(numbered)) {
                return numbered;
            }
        }
    }
}
