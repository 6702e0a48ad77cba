package dev.corridor.people;

import dev.corridor.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A field that a roster feeds and that somebody of the school has changed by hand.
 *
 * @param rosterValue what the roster says instead; null for nothing
 * @param by who changed it last
 */
public record HandChange(
        PersonId person, RosterField field, @Nullable String rosterValue, PersonId by, Instant at) {

    /**
     * What a roster has to say about a field that was changed by hand.
     *
     * @param over whether the field is no longer one changed by hand: it is what the roster says
     */
    public record News(
            PersonId person, RosterField field, @Nullable String rosterValue, boolean over) {}
}
