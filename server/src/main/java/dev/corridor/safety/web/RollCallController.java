package dev.corridor.safety.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.places.Room;
import dev.corridor.places.RoomSign;
import dev.corridor.places.Rooms;
import dev.corridor.safety.RollCall;
import dev.corridor.safety.RollCallId;
import dev.corridor.safety.RollCalls;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The list of who was out when a lockdown was called, for all staff. */
@RestController
@RequestMapping("/api/schools/{school}/roll-call")
class RollCallController {

    /**
     * A roll call.
     *
     * @param endedAt when the all clear was given; left out while it is under way
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            RollCallId id,
            boolean drill,
            Instant calledAt,
            String calledBy,
            @Nullable Instant endedAt,
            List<Entry> students) {}

    /**
     * A student on the list.
     *
     * @param name the legal name, as on print-outs
     * @param destination left out where it is confidential
     * @param arrivedAt left out unless the student was there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            PersonId id,
            String name,
            @Nullable String grade,
            @Nullable String photo,
            Place origin,
            @Nullable Place destination,
            Instant startedAt,
            @Nullable Instant arrivedAt,
            @Nullable Seen seen) {}

    record Place(String name, String number) {}

    /** Who saw the student first. */
    record Seen(String by, Instant at) {}

    /** When the student was seen, if not just now: told late, without a network. */
    record SeenForm(@Nullable Instant at) {}

    private final RollCalls rollCalls;
    private final PeopleNames names;
    private final Rooms rooms;

    RollCallController(RollCalls rollCalls, PeopleNames names, Rooms rooms) {
        this.rollCalls = rollCalls;
        this.names = names;
        this.rooms = rooms;
    }

    /** The one under way, else the last one. */
    @Needs(Permission.WRITE_PASSES)
    @GetMapping
    Body latest(Actor actor) {
        RollCalls.Whole whole = rollCalls.latest(actor.school()).orElseThrow(() -> Problem.notFound("roll call"));
        Map<PersonId, PersonName> people = names.of(actor.school());
        Map<RoomId, RoomSign> signs = rooms.signs(actor.school());
        Set<RoomId> own = rooms.staffedBy(actor.school(), actor.person()).stream()
                .map(Room::id)
                .collect(Collectors.toUnmodifiableSet());
        RollCall call = whole.call();
        return new Body(
                call.id(),
                call.drill(),
                call.calledAt(),
                EmergencyCards.name(people, call.calledBy()),
                call.ended().map(RollCall.Mark::at).orElse(null),
                whole.students().stream()
                        .map(student -> entry(
                                student,
                                people,
                                signs,
                                actor.may(Permission.ADMIN_LIMITS) || own.contains(student.destination())))
                        .toList());
    }

    /** Marks a student as seen. The first mark counts; the answer says whose it is. */
    @Needs(Permission.WRITE_PASSES)
    @PutMapping("/{call}/students/{student}/seen")
    Seen see(
            Actor actor,
            @PathVariable RollCallId call,
            @PathVariable PersonId student,
            @RequestBody(required = false) @Nullable SeenForm form) {
        Optional<Instant> at = Optional.ofNullable(form).map(SeenForm::at);
        RollCall.Mark mark = rollCalls.see(actor, call, student, at);
        return new Seen(EmergencyCards.name(names.of(actor.school()), mark.by()), mark.at());
    }

    @Needs(Permission.WRITE_PASSES)
    @DeleteMapping("/{call}/students/{student}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsee(Actor actor, @PathVariable RollCallId call, @PathVariable PersonId student) {
        rollCalls.unsee(actor, call, student);
    }

    private static Entry entry(
            RollCall.Student student,
            Map<PersonId, PersonName> people,
            Map<RoomId, RoomSign> signs,
            boolean seesConfidential) {
        Optional<PersonName> name = Optional.ofNullable(people.get(student.student()));
        Optional<RoomSign> destination = Optional.ofNullable(signs.get(student.destination()))
                .filter(sign -> seesConfidential || !sign.confidential());
        return new Entry(
                student.student(),
                name.map(PersonName::rosterName).orElse(""),
                name.map(PersonName::grade).orElse(null),
                name.map(PersonName::photo).orElse(null),
                place(signs.get(student.origin())),
                destination.map(RollCallController::place).orElse(null),
                student.startedAt(),
                student.arrivedAt().orElse(null),
                student.seen()
                        .map(mark -> new Seen(EmergencyCards.name(people, mark.by()), mark.at()))
                        .orElse(null));
    }

    private static Place place(@Nullable RoomSign sign) {
        return sign == null ? new Place("", "") : new Place(sign.name(), sign.number());
    }
}
