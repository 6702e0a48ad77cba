package dev.corridor.people.web;

import dev.corridor.people.HandChange;
import dev.corridor.people.RosterField;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the fields come from of somebody whom a roster brought.
 *
 * @param handStays whether what is changed by hand stays when rosters run
 * @param byHand those of the fields fed by rosters that were changed by hand; all others are as the roster says
 */
record FromRoster(boolean handStays, List<ByHand> byHand) {

    /**
     * A field changed by hand.
     *
     * @param rosterValue what the roster says instead; missing for nothing
     * @param by the name of who changed it
     */
    record ByHand(RosterField field, @Nullable String rosterValue, String by, Instant at) {

        static ByHand of(HandChange change, String by) {
            return new ByHand(change.field(), change.rosterValue(), by, change.at());
        }
    }
}
