package dev.corridor.rules;

import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A pass that somebody asks for.
 *
 * @param pass the pass itself where it exists already (a request, a waiting or an active pass); its own places do not
 *     stand in its way
 * @param minutes 1 to 999; missing means as long as the destination allows this student
 * @param urgent counts only where the destination allows it
 * @param confirmed the codes that the member of staff has read and confirmed
 */
public record PassRequest(
        Asker asker,
        Occasion occasion,
        PersonId student,
        RoomId origin,
        RoomId destination,
        TravelType travel,
        OptionalInt minutes,
        boolean urgent,
        Set<ReasonCode> confirmed,
        Optional<PassId> pass) {

    public PassRequest {
        confirmed = Set.copyOf(confirmed);
        if (minutes.isPresent() && (minutes.getAsInt() < 1 || minutes.getAsInt() > 999)) {
            throw new IllegalArgumentException("a pass lasts 1 to 999 minutes");
        }
    }

    /** A new pass for now. */
    public static PassRequest now(
            Asker asker, PersonId student, RoomId origin, RoomId destination, TravelType travel, int minutes) {
        return new PassRequest(
                asker,
                Occasion.NOW,
                student,
                origin,
                destination,
                travel,
                OptionalInt.of(minutes),
                false,
                Set.of(),
                Optional.empty());
    }

    /** The pass that is there already, looked at again. */
    public static PassRequest again(Asker asker, Occasion occasion, OpenPass pass) {
        return now(asker, pass.student(), pass.origin(), pass.destination(), pass.travel(), pass.minutes())
                .on(occasion, pass.id());
    }

    public PassRequest on(Occasion other, PassId itself) {
        return new PassRequest(
                asker, other, student, origin, destination, travel, minutes, urgent, confirmed, Optional.of(itself));
    }

    public PassRequest confirming(Set<ReasonCode> codes) {
        return new PassRequest(asker, occasion, student, origin, destination, travel, minutes, urgent, codes, pass);
    }

    public PassRequest urgently() {
        return new PassRequest(asker, occasion, student, origin, destination, travel, minutes, true, confirmed, pass);
    }

    public PassRequest by(Asker other) {
        return new PassRequest(other, occasion, student, origin, destination, travel, minutes, urgent, confirmed, pass);
    }

    /** Those of a start's notices that stay on the pass as confirmed by this member of staff. */
    public List<Reason> confirmedOf(List<Reason> notices) {
        return notices.stream()
                .filter(notice -> confirmed.contains(notice.code()))
                .filter(notice -> notice.code().forStaff().wantsConfirmation())
                .toList();
    }
}
