package dev.corridor.passes.web;

import dev.corridor.access.BoundKiosk;
import dev.corridor.access.KioskStudents;
import dev.corridor.access.PinProof;
import dev.corridor.passes.Acted;
import dev.corridor.passes.Look;
import dev.corridor.passes.Passes;
import dev.corridor.passes.Walkouts;
import dev.corridor.people.PersonName;
import dev.corridor.places.RoomSign;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Staff report a student missing at a kiosk, by PIN. They are told the first name with initial of the student whom they
 * name, so that a wrong number is noticed, and nothing else of anybody.
 */
@RestController
@RequestMapping("/api/schools/{school}/kiosk")
class KioskWalkoutsController {

    private static final int LONGEST = 200;

    /**
     * Who reports whom: the student by number or from the class list.
     *
     * @param number the school's own ID number, typed or scanned
     * @param pick somebody of the class list
     * @param roomId the alert room; left out: the only one
     */
    record MissingAtKiosk(
            @Nullable PinForm pin,
            @Nullable String number,
            @Nullable String pick,
            @Nullable RoomId roomId) {}

    /** A room by name. */
    record NamedRoom(RoomId id, String name) {}

    /**
     * What would be reported.
     *
     * @param name first name with initial
     * @param from where the student should be now, or else the kiosk's room
     * @param rooms the alert rooms to choose from
     */
    record ToReport(String name, NamedRoom from, List<NamedRoom> rooms) {}

    /** What was reported: whom, and to which alert room. */
    record Reported(String name, NamedRoom room) {}

    private final PinProof proof;
    private final KioskStudents students;
    private final Walkouts walkouts;
    private final Passes passes;

    KioskWalkoutsController(PinProof proof, KioskStudents students, Walkouts walkouts, Passes passes) {
        this.proof = proof;
        this.students = students;
        this.walkouts = walkouts;
        this.passes = passes;
    }

    /** Who would be reported, for whoever proves to be staff; nothing happens yet. */
    @Needs(Permission.AT_KIOSK)
    @PostMapping("/walkouts/preview")
    ToReport look(BoundKiosk kiosk, @RequestBody MissingAtKiosk form) {
        proven(kiosk, form);
        PersonId student = student(kiosk, form);
        List<NamedRoom> rooms = walkouts.alertRooms(kiosk.school()).stream()
                .map(room -> new NamedRoom(room.id(), room.name()))
                .toList();
        RoomId from = walkouts.missingFrom(kiosk.school(), student, kiosk.room());
        return passes.looking(
                kiosk.school(), List.of(), look -> new ToReport(name(look, student), room(look, from), rooms));
    }

    /** Begins the walkout. If the student is looked for already, that one is told. */
    @Needs(Permission.AT_KIOSK)
    @PostMapping("/walkouts")
    @ResponseStatus(HttpStatus.CREATED)
    Reported begin(
            BoundKiosk kiosk,
            @RequestHeader(name = Press.HEADER, required = false) @Nullable String key,
            @RequestBody MissingAtKiosk form) {
        Actor staff = proven(kiosk, form);
        PersonId student = student(kiosk, form);
        Acted begun =
                walkouts.beginAtKiosk(staff, kiosk.room(), Press.of(key), student, Optional.ofNullable(form.roomId()));
        RoomId alert = Answers.done(begun).trip().destination();
        return passes.looking(kiosk.school(), List.of(), look -> new Reported(name(look, student), room(look, alert)));
    }

    private Actor proven(BoundKiosk kiosk, MissingAtKiosk form) {
        PinForm pin = form.pin();
        if (pin == null
                || pin.staffId() == null
                || pin.pin() == null
                || pin.pin().isEmpty()) {
            throw Problem.field("pin.pin", "required", "Choose who reports it, and type the PIN.");
        }
        return proof.staff(kiosk, pin.staffId(), pin.pin());
    }

    private PersonId student(BoundKiosk kiosk, MissingAtKiosk form) {
        if (form.pick() != null && form.pick().length() <= LONGEST) {
            return students.chosen(kiosk, form.pick())
                    .orElseThrow(() -> Problem.field("pick", "unknown", "This class is over. Look at the list again."));
        }
        if (form.number() == null || form.number().isBlank() || form.number().length() > LONGEST) {
            throw Problem.field("number", "required", "Type the ID number of the student, or scan a card.");
        }
        return students.named(kiosk, form.number())
                .orElseThrow(() -> Problem.field("number", "unknown", "No student here has this number."));
    }

    private static String name(Look look, PersonId student) {
        return look.directory().person(student).map(PersonName::publicName).orElse("");
    }

    private static NamedRoom room(Look look, RoomId id) {
        return new NamedRoom(id, look.directory().room(id).map(RoomSign::name).orElse(""));
    }
}
