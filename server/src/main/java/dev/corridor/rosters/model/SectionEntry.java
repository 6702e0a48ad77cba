package dev.corridor.rosters.model;

import java.util.List;
import java.util.Optional;

/**
 * A class that meets.
 *
 * @param key its source id
 * @param code blank if it has none
 * @param location what the roster calls the room; blank if it tells none
 * @param term empty if it always meets
 * @param periods names of periods of the bell schedule
 */
public record SectionEntry(
        Origin origin,
        String key,
        SchoolRef school,
        String name,
        String code,
        String location,
        Optional<TermEntry> term,
        List<String> periods) {

    public SectionEntry {
        periods = List.copyOf(periods);
    }
}
