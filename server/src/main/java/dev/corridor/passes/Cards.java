package dev.corridor.passes;

import dev.corridor.passes.PassCard.Confirmation;
import dev.corridor.passes.PassCard.Named;
import dev.corridor.passes.PassCard.Sign;
import dev.corridor.passes.model.Asked;
import dev.corridor.passes.model.Ending;
import dev.corridor.passes.model.Hall;
import dev.corridor.passes.model.HallState;
import dev.corridor.passes.model.InLine;
import dev.corridor.passes.model.Later;
import dev.corridor.passes.model.Pass;
import dev.corridor.passes.model.Scene;
import dev.corridor.passes.model.State;
import dev.corridor.passes.model.Terms;
import dev.corridor.passes.model.Walk;
import dev.corridor.people.PersonName;
import dev.corridor.places.RoomSign;
import dev.corridor.places.Travel;
import dev.corridor.rules.ReasonCode;
import dev.corridor.rules.RestrictedEnding;
import dev.corridor.rules.RoomRules;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes cards of a school's passes at one moment.
 *
 * @param hall every open pass, for whom a wait is told
 */
record Cards(Directory directory, Scene scene, HallState hall) {

    /** Whether any pass looks by this as by other cards of the same moment. */
    boolean lookAs(Cards other) {
        return directory.equals(other.directory) && scene.book().equals(other.scene.book());
    }

    /** The same passes at the same moment, by what was configured for others. */
    Cards configuredAs(Cards others) {
        return new Cards(others.directory, others.scene.at(scene.now()), hall);
    }

    /** The pass as this viewer sees it; whether they see it at all is to be asked before. */
    PassCard of(Pass pass, ViewKey viewer) {
        boolean staff = viewer instanceof ViewKey.Staff;
        boolean secret = directory.confidential(pass.trip().destination());
        boolean knows = !secret || viewer.seesConfidential(pass);
        Optional<Walk> walk = pass.walk();
        Optional<RoomId> kiosk = viewer instanceof ViewKey.Student(var self, var room) ? room : Optional.empty();
        boolean proven = staff || kiosk.filter(pass.trip().endingRoom()::equals).isPresent();
        RestrictedEnding ending =
                pass.active() && !proven ? pass.trip().endingRule(scene.book()) : RestrictedEnding.OFF;
        Waiting wait = Waiting.of(pass, scene, hall, staff);
        return new PassCard(
                pass.id(),
                pass.seq(),
                pass.state().word(),
                kiosk.isPresent() ? shown(pass.student()) : student(pass.student()),
                sign(pass.trip().origin(), staff),
                knows ? sign(pass.trip().destination(), staff) : null,
                secret,
                Travel.valueOf(pass.trip().travel().name()),
                pass.trip().minutes(),
                knows ? pass.trip().message().orElse(null) : null,
                knows && staff ? pass.trip().note().orElse(null) : null,
                pass.asked().map(Asked::at).orElse(null),
                pass.line().map(InLine::since).orElse(null),
                pass.line().flatMap(InLine::turnUntil).orElse(null),
                pass.later().map(Later::startAt).orElse(null),
                pass.later().flatMap(Later::series).isPresent(),
                pass.waitsForTeacher(),
                pass.state() == State.SCHEDULED ? Hall.inTheWay(scene, pass) : null,
                pass.state() == State.MISSED ? missedWhy(pass, staff) : null,
                walk.map(Walk::startedAt).orElse(null),
                pass.walkout().isPresent() ? null : walk.map(Walk::endsAt).orElse(null),
                walk.flatMap(Walk::arrivedAt).orElse(null),
                pass.there() ? left(walk.orElseThrow()) : null,
                pass.ending().map(Ending::at).orElse(null),
                pass.ending().map(end -> end.how().word()).orElse(null),
                pass.ending().flatMap(Ending::by).map(this::named).orElse(null),
                pass.asked().flatMap(Asked::denial).orElse(null),
                pass.state() == State.REQUESTED && !pass.offered() && knows ? approvers(pass) : null,
                pass.asked().flatMap(Asked::approval).map(by -> named(by.by())).orElse(null),
                pass.offer() ? named(pass.author().person()) : null,
                pass.author().escorts() ? named(pass.author().person()) : null,
                wait.place(),
                wait.minutes(),
                pass.trip().urgent(),
                pass.trip().returning(),
                staff ? pass.notices() : null,
                staff ? confirmed(pass) : null,
                pass.undoable(scene.now()) ? walk.orElseThrow().startedAt().plus(Terms.UNDO) : null,
                new WalkoutView(directory, viewer).of(pass).orElse(null),
                staff ? notBackUntil(pass) : null,
                word(ending),
                Abilities.of(viewer, pass, scene));
    }

    /** Where there is an alert room. */
    private @Nullable Instant notBackUntil(Pass pass) {
        boolean any = scene.book().rooms().values().stream().anyMatch(RoomRules::alert);
        return pass.notBackUntil()
                .filter(until -> any && until.isAfter(scene.now()))
                .orElse(null);
    }

    /** Students are not told which of two rules it was where they must not tell them apart. */
    private static List<String> missedWhy(Pass pass, boolean staff) {
        return pass.later().map(Later::missedWhy).orElse(List.of()).stream()
                .map(code -> !staff && ReasonCode.valueOf(code).secret() ? ReasonCode.NOT_NOW.name() : code)
                .distinct()
                .toList();
    }

    private static int left(Walk walk) {
        return walk.left().map(rest -> (int) ((rest.toSeconds() + 59) / 60)).orElse(0);
    }

    private static @Nullable String word(RestrictedEnding ending) {
        return switch (ending) {
            case OFF -> null;
            case ROOM_CODE -> "room-code";
            case TEACHER_PIN -> "teacher-pin";
            case TEACHER_DEVICE -> "teacher-device";
        };
    }

    private PassCard.Student student(PersonId id) {
        Optional<PersonName> known = directory.person(id);
        return new PassCard.Student(
                id,
                known.map(PersonName::name).orElse(""),
                known.map(PersonName::grade).orElse(null),
                known.map(PersonName::photo).orElse(null));
    }

    /** As a screen shows them that others look at too. */
    private PassCard.Student shown(PersonId id) {
        String name = directory.person(id).map(PersonName::publicName).orElse("");
        return new PassCard.Student(id, name, null, null);
    }

    private @Nullable Sign sign(RoomId id, boolean staff) {
        Optional<RoomSign> known = directory.room(id);
        boolean numbered = staff || directory.numbersForStudents();
        return known.map(room -> new Sign(id, room.name(), numbered ? room.number() : null, room.colour(), room.icon()))
                .orElse(null);
    }

    private List<Named> approvers(Pass pass) {
        return pass.asked().map(Asked::people).orElse(List.of()).stream()
                .map(this::named)
                .toList();
    }

    private List<Confirmation> confirmed(Pass pass) {
        return pass.confirmed().stream()
                .map(one -> new Confirmation(
                        one.code(), named(one.by()), one.comment().orElse(null)))
                .toList();
    }

    private Named named(PersonId id) {
        return new Named(id, directory.person(id).map(PersonName::name).orElse(""));
    }
}
