package dev.corridor.passes.web;

import dev.corridor.passes.Repeat;
import dev.corridor.passes.model.Act;
import dev.corridor.passes.model.Overrides;
import dev.corridor.passes.model.Trip;
import dev.corridor.passes.model.Wish;
import dev.corridor.places.Travel;
import dev.corridor.rules.ReasonCode;
import dev.corridor.rules.TravelType;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PassId;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pass that somebody asks for or writes. A student leaves out whom it is for.
 *
 * @param minutes left out: as many as the room allows
 * @param asRequest whether staff only offer it, for the student to accept or decline
 * @param escort whether the member of staff who writes it goes along
 * @param startAt when it is to start; left out: at once
 * @param repeat on which days after it the same is written again; for scheduled passes
 * @param override the codes that staff set aside
 * @param pin of a member of staff who lets the student go, on the student's device
 */
record PassForm(
        @Nullable PersonId studentId,
        @Nullable List<PersonId> studentIds,
        @Nullable RoomId originId,
        @Nullable RoomId destinationId,
        @Nullable Travel travel,
        @Nullable Integer minutes,
        @Nullable String message,
        @Nullable PersonId approverId,
        @Nullable Boolean urgent,
        @Nullable Boolean asRequest,
        @Nullable Boolean escort,
        @Nullable Instant startAt,
        @Nullable Repeat repeat,
        @Nullable Set<ReasonCode> override,
        @Nullable String comment,
        @Nullable PinForm pin) {

    private static final int MOST_STUDENTS = 200;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** Whom it is for: one, or many. */
    List<PersonId> students(Actor actor) {
        if (studentIds != null) {
            if (studentIds.isEmpty() || studentIds.size() > MOST_STUDENTS || studentId != null) {
                throw Problem.field("studentIds", "out-of-range", "Name 1 to " + MOST_STUDENTS + " students.");
            }
            return studentIds.stream().distinct().toList();
        }
        if (studentId == null && !own(actor)) {
            throw Problem.field("studentId", "required", "Say whom the pass is for.");
        }
        return List.of(studentId == null ? actor.person() : studentId);
    }

    private static boolean own(Actor actor) {
        return actor.may(Permission.TAKE_PASSES) || actor.may(Permission.AT_KIOSK);
    }

    boolean many() {
        return studentIds != null;
    }

    Act.Create create(PersonId student) {
        return create(student, time(startAt), Optional.empty());
    }

    /** One of a series. */
    Act.Create create(PersonId student, Instant at, UUID series) {
        return create(student, Optional.of(at), Optional.of(series));
    }

    private Act.Create create(PersonId student, Optional<Instant> at, Optional<UUID> series) {
        return new Act.Create(new PassId(Ids.next()), student, wish(at, series), overrides());
    }

    private Overrides overrides() {
        return new Overrides(override == null ? Set.of() : override, Texts.optional("comment", comment));
    }

    private Wish wish(Optional<Instant> at, Optional<UUID> series) {
        Wish wish = new Wish(
                required("originId", originId),
                required("destinationId", destinationId),
                travel(required("travel", travel)),
                lasting(minutes),
                Texts.optional("message", message),
                Optional.ofNullable(approverId),
                Boolean.TRUE.equals(urgent),
                Boolean.TRUE.equals(asRequest),
                at,
                series);
        return Boolean.TRUE.equals(escort) ? wish.escorting() : wish;
    }

    private static TravelType travel(Travel travel) {
        return switch (travel) {
            case ONE_WAY -> TravelType.ONE_WAY;
            case ROUND_TRIP -> TravelType.ROUND_TRIP;
        };
    }

    static OptionalInt lasting(@Nullable Integer minutes) {
        if (minutes == null) {
            return OptionalInt.empty();
        }
        if (minutes < 1 || minutes > Trip.LONGEST) {
            throw Problem.field("minutes", "out-of-range", "A pass lasts 1 to " + Trip.LONGEST + " minutes.");
        }
        return OptionalInt.of(minutes);
    }

    /** A time that somebody can mean. */
    static Optional<Instant> time(@Nullable Instant startAt) {
        if (startAt != null && (startAt.isBefore(EARLIEST) || startAt.isAfter(LATEST))) {
            throw Problem.field("startAt", "out-of-range", "This is no time that a pass could start at.");
        }
        return Optional.ofNullable(startAt);
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.field(field, "required", "This is needed.");
        }
        return value;
    }
}
