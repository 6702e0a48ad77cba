package dev.corridor.http;

import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.Kind;
import org.jspecify.annotations.Nullable;

/** The version of a thing that two people may edit, as {@code ETag} and {@code If-Match} carry it. */
public final class EntityTag {

    private EntityTag() {}

    /** The header's value for a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version that the caller says it changes; a problem if it says none, or nothing that could be one. */
    public static long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(Kind.PRECONDITION_NEEDED, "Say with If-Match which version you change.");
        }
        String digits = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException notOurs) {
            throw changed();
        }
    }

    /** Somebody else was faster. */
    public static Problem changed() {
        return new Problem(Kind.CHANGED, "Somebody else changed this meanwhile. Load it again, then change it.");
    }
}
