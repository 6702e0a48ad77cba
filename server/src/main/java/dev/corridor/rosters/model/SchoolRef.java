package dev.corridor.rosters.model;

import dev.corridor.shared.SchoolId;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file calls a school.
 *
 * @param key its source id; blank where the file gives only a name
 * @param name blank where the file gives only a source id; both are blank where it names no school at all
 */
public record SchoolRef(String key, String name) {

    /** No source id begins so. */
    private static final String CHOSEN = "\u0000chosen ";

    /** The one school that the upload is for. */
    public static final SchoolRef ONLY = new SchoolRef("", "");

    /** A school of Corridor itself, as an admin has chosen it for a unit of the source. */
    public static SchoolRef of(SchoolId school) {
        return byKey(CHOSEN + school);
    }

    /** The school that an admin has chosen; empty if the source names it. */
    public Optional<SchoolId> chosen() {
        return key.startsWith(CHOSEN) ? Optional.of(SchoolId.of(key.substring(CHOSEN.length()))) : Optional.empty();
    }

    public static SchoolRef byKey(String key) {
        return new SchoolRef(key, "");
    }

    /** A cell that may hold either. */
    public static SchoolRef either(String text) {
        return new SchoolRef(text, text);
    }

    /** Whether a school that is called so is meant. */
    public boolean means(String sourceId, String schoolName) {
        return (!key.isEmpty() && key.equalsIgnoreCase(sourceId))
                || (!name.isEmpty() && name.toLowerCase(Locale.ROOT).equals(schoolName.toLowerCase(Locale.ROOT)));
    }

    /** What to call it in a message. */
    public String shown() {
        return name.isEmpty() ? key : name;
    }
}
