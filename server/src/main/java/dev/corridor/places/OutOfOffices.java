package dev.corridor.places;

import dev.corridor.audit.Audit;
import dev.corridor.people.People;
import dev.corridor.people.Standing;
import dev.corridor.places.store.OutOfOfficeStore;
import dev.corridor.places.store.RoomQueries;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who and which rooms are out of office, and when. Members of staff say so for themselves and the rooms they teach in;
 * admins of people for anybody, admins of rooms for any room.
 */
@Component
public class OutOfOffices {

    /** What screens are told changed. */
    public static final String TOPIC = "out-of-office";

    private static final int MOST = 2_000;

    private final SchoolTransactions transactions;
    private final OutOfOfficeStore store;
    private final RoomQueries rooms;
    private final Timetable timetable;
    private final People people;
    private final Schools schools;
    private final Audit audit;
    private final SchoolClock clock;

    OutOfOffices(
            SchoolTransactions transactions,
            OutOfOfficeStore store,
            RoomQueries rooms,
            Timetable timetable,
            People people,
            Schools schools,
            Audit audit,
            SchoolClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.rooms = rooms;
        this.timetable = timetable;
        this.people = people;
        this.schools = schools;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of this day and of days to come, by their first day. */
    public List<OutOfOffice> notOver(SchoolId school) {
        return transactions.read(school, () -> store.notOver(school, today(school, clock.now())));
    }

    /** Those that this actor may take back. */
    public List<OutOfOffice> of(Actor actor) {
        return notOver(actor.school()).stream()
                .filter(one -> may(actor, one.who()))
                .toList();
    }

    /**
     * Says that somebody or a room is out of office.
     *
     * @throws Problem NOT_FOUND for who is not there; NOT_ALLOWED for whom the actor does not speak; BAD_INPUT for days
     *     that are over
     */
    public OutOfOffice say(Actor actor, OutOfOffice one) {
        return transactions.configure(actor.school(), TOPIC, hall -> {
            mustBeThere(actor.school(), one.who());
            mustSpeakFor(actor, one.who());
            check(hall, one);
            store.insert(actor.school(), one, hall.at(), actor.person());
            audit.record(actor, "out-of-office-set", subject(one.who()), null, one);
            return one;
        });
    }

    /**
     * Takes it back: they are there again at once.
     *
     * @throws Problem NOT_FOUND; NOT_ALLOWED for whom the actor does not speak
     */
    public void takeBack(Actor actor, OutOfOfficeId id) {
        transactions.configure(actor.school(), TOPIC, hall -> {
            OutOfOffice one = store.notOver(actor.school(), today(actor.school(), hall.at())).stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("time out of office"));
            mustSpeakFor(actor, one.who());
            store.delete(actor.school(), id);
            audit.record(actor, "out-of-office-taken-back", subject(one.who()), one, null);
            return one;
        });
    }

    private void check(LockedHall hall, OutOfOffice one) {
        LocalDate today = today(hall.school(), hall.at());
        if (one.term().until().isBefore(today)) {
            throw Problem.field("until", "over", "This day is over.");
        }
        if (store.notOver(hall.school(), today).size() >= MOST) {
            throw Problem.field("from", "too-many", "The school has " + MOST + " of these already.");
        }
    }

    private void mustBeThere(SchoolId school, OutOfOffice.Who who) {
        boolean there =
                switch (who) {
                    case OutOfOffice.Who.Room(var room) ->
                        rooms.one(school, room).isPresent();
                    case OutOfOffice.Who.Person(var person) ->
                        people.standing(school, Set.of(person)).stream().anyMatch(Standing::staff);
                };
        if (!there) {
            throw Problem.notFound("room or member of staff");
        }
    }

    private void mustSpeakFor(Actor actor, OutOfOffice.Who who) {
        if (!may(actor, who)) {
            throw new Problem(
                    Problem.Kind.NOT_ALLOWED, "You say this for yourself and the rooms you teach in; admins for all.");
        }
    }

    private boolean may(Actor actor, OutOfOffice.Who who) {
        return switch (who) {
            case OutOfOffice.Who.Person(var person) ->
                actor.may(Permission.ADMIN_PEOPLE) || actor.names().contains(person);
            case OutOfOffice.Who.Room(var room) ->
                actor.may(Permission.ADMIN_ROOMS)
                        || actor.names().stream()
                                .anyMatch(teacher -> timetable.staffs(actor.school(), teacher, room, clock.now()));
        };
    }

    private static UUID subject(OutOfOffice.Who who) {
        return switch (who) {
            case OutOfOffice.Who.Person(PersonId person) -> person.value();
            case OutOfOffice.Who.Room(var room) -> room.value();
        };
    }

    private LocalDate today(SchoolId school, Instant now) {
        return LocalDate.ofInstant(now, schools.zone(school));
    }
}
