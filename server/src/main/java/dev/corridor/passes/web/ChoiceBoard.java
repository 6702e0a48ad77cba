package dev.corridor.passes.web;

import dev.corridor.passes.Agenda;
import dev.corridor.passes.Look;
import dev.corridor.passes.PastPasses;
import dev.corridor.passes.web.Choices.AheadCount;
import dev.corridor.passes.web.Choices.Choice;
import dev.corridor.passes.web.Choices.Door;
import dev.corridor.passes.web.Choices.Left;
import dev.corridor.passes.web.Choices.Limit;
import dev.corridor.passes.web.Choices.Origin;
import dev.corridor.places.RoomSign;
import dev.corridor.rules.LimitLeft;
import dev.corridor.rules.Limits;
import dev.corridor.rules.OneWayTrip;
import dev.corridor.rules.RoomRules;
import dev.corridor.rules.StudentFacts;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a student's screen shows before anything is pressed. */
@Component
class ChoiceBoard {

    private final PastPasses past;
    private final Agenda agenda;

    ChoiceBoard(PastPasses past, Agenda agenda) {
        this.past = past;
        this.agenda = agenda;
    }

    /**
     * What each room allows a student, from where the student is, or from the room named.
     *
     * @throws Problem NOT_FOUND for a room that is not there
     */
    Choices of(Actor actor, Look look, Optional<RoomId> chosen) {
        StudentFacts student = look.hall().facts().student(actor.person());
        Instant now = look.scene().now();
        chosen.filter(room -> look.scene().book().room(room).isEmpty()).ifPresent(room -> {
            throw Problem.notFound("room");
        });
        Optional<RoomId> back = student.returnsTo(now);
        Optional<Origin> origin = origin(look, student, chosen, back);
        List<Choice> items = new ChoiceItems(
                        actor,
                        look,
                        student,
                        origin.map(Origin::id),
                        back,
                        past.favourites(
                                actor.school(), actor.person(), look.scene().today()))
                .all();
        return new Choices(
                now,
                origin.orElse(null),
                origins(look, student),
                limit(look.scene().book().limits(), student, items),
                back.filter(room -> chosen.isEmpty() || stands(student, chosen)).orElse(null),
                paused(look, origin, now),
                ahead(actor, look),
                items);
    }

    private @Nullable AheadCount ahead(Actor actor, Look look) {
        int most = look.scene().terms().mostAhead();
        return most == 0 ? null : new AheadCount(agenda.ownAhead(actor), most);
    }

    /** Where a one-way trip has led, if it can be returned from; else by the timetable; else where the last one led. */
    private static Optional<Origin> origin(
            Look look, StudentFacts student, Optional<RoomId> chosen, Optional<RoomId> back) {
        Optional<RoomId> last = student.lastTrip().map(OneWayTrip::destination);
        Optional<Origin> stands = back.isPresent() ? named(look, last, "last") : Optional.empty();
        return named(look, chosen, "chosen")
                .or(() -> stands)
                .or(() -> named(look, student.belongsIn(), "timetable"))
                .or(() -> named(look, last, "last"));
    }

    /** Whether this is where the last one-way trip has led. */
    private static boolean stands(StudentFacts student, Optional<RoomId> chosen) {
        return student.lastTrip().map(OneWayTrip::destination).equals(chosen);
    }

    private static Optional<Origin> named(Look look, Optional<RoomId> room, String source) {
        return room.filter(id -> look.scene().book().room(id).isPresent())
                .flatMap(id -> look.directory().room(id))
                .map(sign -> new Origin(sign.id(), sign.name(), number(look, sign), source));
    }

    private static List<Door> origins(Look look, StudentFacts student) {
        return look.scene().book().rooms().values().stream()
                .filter(room -> room.showAsOrigin() && room.visibility().to(student))
                .flatMap(room -> look.directory().room(room.id()).stream())
                .map(sign -> new Door(sign.id(), sign.name(), number(look, sign)))
                .sorted(java.util.Comparator.comparing(Door::name))
                .toList();
    }

    private static String number(Look look, RoomSign sign) {
        return look.directory().numbersForStudents() ? sign.number() : "";
    }

    private static Limit limit(Limits limits, StudentFacts student, List<Choice> items) {
        Stream<LimitLeft> ofRooms = items.stream().flatMap(item -> limits.left(student, item.roomId()).stream());
        return new Limit(Stream.concat(limits.left(student).stream(), ofRooms)
                .map(left -> new Left(
                        left.per().name().toLowerCase(Locale.ROOT),
                        left.left(),
                        left.of(),
                        left.room().orElse(null)))
                .toList());
    }

    private static @Nullable Instant paused(Look look, Optional<Origin> origin, Instant now) {
        return origin.flatMap(room -> look.scene().book().room(room.id()))
                .flatMap(RoomRules::pausedUntil)
                .filter(until -> until.isAfter(now))
                .orElse(null);
    }
}
