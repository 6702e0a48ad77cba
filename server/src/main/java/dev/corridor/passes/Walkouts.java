package dev.corridor.passes;

import dev.corridor.audit.Audit;
import dev.corridor.passes.model.Act;
import dev.corridor.passes.model.Pass;
import dev.corridor.passes.store.PassQueries;
import dev.corridor.passes.store.WalkoutQueries;
import dev.corridor.people.People;
import dev.corridor.places.Room;
import dev.corridor.places.Rooms;
import dev.corridor.places.Section;
import dev.corridor.places.Timetable;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Students who left, or stayed away, without permission: what staff need not say, and what has been. */
@Component
public class Walkouts {

    /**
     * That a student is missing.
     *
     * @param room the alert room; absent: the only one
     * @param origin from where; absent: where the student should be now, or else the teacher's room
     * @param after the pass that had just ended, and did not lead back
     */
    public record Missing(
            PersonId student,
            Optional<RoomId> room,
            Optional<RoomId> origin,
            Optional<PassId> after,
            Optional<String> note) {}

    private static final int MOST = 500;
    private static final int MOST_NOT_BACK = 50;

    private final SchoolTransactions transactions;
    private final Passes passes;
    private final PassQueries queries;
    private final WalkoutQueries walkouts;
    private final ViewKeys keys;
    private final Rooms rooms;
    private final Timetable timetable;
    private final People people;
    private final Audit audit;
    private final SchoolClock clock;

    Walkouts(
            SchoolTransactions transactions,
            Passes passes,
            PassQueries queries,
            WalkoutQueries walkouts,
            ViewKeys keys,
            Rooms rooms,
            Timetable timetable,
            People people,
            Audit audit,
            SchoolClock clock) {
        this.transactions = transactions;
        this.passes = passes;
        this.queries = queries;
        this.walkouts = walkouts;
        this.keys = keys;
        this.rooms = rooms;
        this.timetable = timetable;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a walkout.
     *
     * @throws Problem naming what has to be said because nothing tells it
     */
    public Acted begin(Actor actor, Optional<UUID> press, Missing missing) {
        return passes.act(actor, press, act(actor, missing));
    }

    /**
     * The same by a member of staff whose PIN was typed at the kiosk of a room.
     *
     * @throws Problem naming the alert room, if there is not just one and none is said
     */
    public Acted beginAtKiosk(
            Actor staff, RoomId kiosk, Optional<UUID> press, PersonId student, Optional<RoomId> room) {
        Optional<RoomId> from = Optional.of(missingFrom(staff.school(), student, kiosk));
        Missing missing = new Missing(student, room, from, Optional.empty(), Optional.empty());
        return passes.actAtKiosk(staff, kiosk, press, act(staff, missing));
    }

    /** Where a student should be now, or else the room where it is said that they are missing. */
    public RoomId missingFrom(SchoolId school, PersonId student, RoomId said) {
        return transactions.read(school, () -> shouldBe(school, student).orElse(said));
    }

    /** Rooms to which every pass is a walkout. */
    public List<Room> alertRooms(SchoolId school) {
        return rooms.list(school).stream()
                .filter(room -> room.settings().alert())
                .toList();
    }

    private Act.WalkOut act(Actor actor, Missing missing) {
        return transactions.read(
                actor.school(),
                () -> new Act.WalkOut(
                        new PassId(Ids.next()),
                        missing.student(),
                        origin(actor, missing),
                        missing.room().orElseGet(() -> onlyAlertRoom(actor)),
                        missing.after(),
                        missing.note()));
    }

    /**
     * The record of one; a look at its student.
     *
     * @throws Problem NOT_FOUND also for a pass that is none, or that this actor does not see
     */
    public PassCard one(Actor actor, PassId pass) {
        PassCard card = passes.card(actor, pass);
        if (card.walkout() == null) {
            throw Problem.notFound("walkout");
        }
        looked(actor, card.student().id());
        return card;
    }

    private void looked(Actor actor, PersonId student) {
        transactions.write(actor.school(), () -> {
            audit.record(actor, "walkouts-seen", student.value(), null, null);
            return student;
        });
    }

    /**
     * Walkouts that began on these days and that this actor sees, the newest first; at most 500. Those of one student
     * are a look at that student.
     */
    public List<PassCard> between(Actor actor, LocalDate from, LocalDate to, Optional<PersonId> student) {
        student.filter(one -> people.find(actor.school(), one).isPresent()).ifPresent(one -> looked(actor, one));
        return passes.cards(actor, () -> walkouts.between(actor.school(), from, to, student, MOST));
    }

    /** Passes of which this actor may say that the student is not back, the latest first. */
    public List<PassCard> notBack(Actor actor) {
        ViewKey key = keys.of(actor);
        Instant now = clock.now();
        List<PassCard> cards = passes.cards(
                actor,
                () -> walkouts.endedSince(actor.school(), now.minus(Pass.NOT_BACK)).stream()
                        .filter(key::concerns)
                        .limit(MOST_NOT_BACK)
                        .toList());
        return cards.stream().filter(card -> card.notBackUntil() != null).toList();
    }

    private RoomId onlyAlertRoom(Actor actor) {
        List<Room> alert = alertRooms(actor.school());
        if (alert.isEmpty()) {
            throw Problem.field("roomId", "no-alert-room", "The school has no alert room yet. An admin makes one.");
        }
        if (alert.size() > 1) {
            throw Problem.field("roomId", "required", "Say which alert room.");
        }
        return alert.getFirst().id();
    }

    private RoomId origin(Actor actor, Missing missing) {
        return missing.origin()
                .or(() -> missing.after().flatMap(pass -> left(actor, pass)))
                .or(() -> shouldBe(actor.school(), missing.student()))
                .or(() -> roomOf(actor))
                .orElseThrow(() -> Problem.field("originId", "required", "Say from where the student is missing."));
    }

    private Optional<RoomId> shouldBe(SchoolId school, PersonId student) {
        return timetable.whereNow(school, student, clock.now()).flatMap(Section::room);
    }

    private Optional<RoomId> left(Actor actor, PassId pass) {
        return queries.find(actor.school(), pass)
                .filter(keys.of(actor)::sees)
                .map(before -> before.trip().origin());
    }

    /** The room where the actor teaches now, or else the only one of theirs. */
    private Optional<RoomId> roomOf(Actor actor) {
        Map<Room, Optional<Section>> mine = timetable.myRooms(actor.school(), actor.person(), clock.now());
        Stream<Room> now = mine.entrySet().stream()
                .filter(room ->
                        room.getValue().isPresent() && !room.getKey().settings().alert())
                .map(Map.Entry::getKey);
        Stream<Room> only =
                mine.keySet().stream().filter(room -> !room.settings().alert());
        return now.findFirst()
                .or(() -> Optional.of(only.toList())
                        .filter(all -> all.size() == 1)
                        .map(List::getFirst))
                .map(Room::id);
    }
}
