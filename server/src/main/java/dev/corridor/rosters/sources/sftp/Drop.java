package dev.corridor.rosters.sources.sftp;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that a school's system put there: a zip, or all the CSV files of the folder.
 *
 * @param name of the zip; blank for the folder
 * @param changed when it was last written, by the server's clock
 */
record Drop(Instant changed, String name) {

    static final Comparator<Drop> IN_ORDER = Comparator.comparing(Drop::changed).thenComparing(Drop::name);

    /** As the next fetch is told it. */
    String mark() {
        return changed.getEpochSecond() + " " + name;
    }

    static Optional<Drop> of(String mark) {
        String[] parts = mark.split(" ", 2);
        return parts.length == 2 && parts[0].matches("\\d{1,12}")
                ? Optional.of(new Drop(Instant.ofEpochSecond(Long.parseLong(parts[0])), parts[1]))
                : Optional.empty();
    }

    boolean folder() {
        return name.isEmpty();
    }

    boolean after(Drop other) {
        return IN_ORDER.compare(this, other) > 0;
    }
}
