package dev.corridor.people;

import dev.corridor.rules.Accommodations;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes one student's rules milder, and why.
 *
 * @param reason such as a plan's name, up to 2,000 characters; only for the readers and for admins of limits and safety
 * @param readers the staff who may read this
 */
public record Accommodation(Accommodations rules, @Nullable String reason, Set<PersonId> readers) {

    private static final int LONGEST = 2_000;

    public static final Accommodation NONE = new Accommodation(Accommodations.NONE, null, Set.of());

    public Accommodation {
        readers = Set.copyOf(readers);
        if (reason != null && reason.length() > LONGEST) {
            throw Problem.field("reason", "too-long", "At most 2,000 characters.");
        }
    }
}
