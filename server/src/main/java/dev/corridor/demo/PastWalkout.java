package dev.corridor.demo;

import dev.corridor.demo.store.PastPassStore;
import dev.corridor.demo.store.PastPassStore.PastPass;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.places.Room;
import dev.corridor.places.Rooms;
import dev.corridor.schools.LogEntry;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A student who was missing from Ms. Rivera's class on the last school day, and was found by a monitor. */
@Component
final class PastWalkout {

    private static final LocalTime BEGUN = LocalTime.of(11, 2);
    private static final int MINUTES_AWAY = 9;

    private final SchoolTransactions transactions;
    private final People people;
    private final Rooms rooms;
    private final PastPassStore store;

    PastWalkout(SchoolTransactions transactions, People people, Rooms rooms, PastPassStore store) {
        this.transactions = transactions;
        this.people = people;
        this.rooms = rooms;
        this.store = store;
    }

    void write(SchoolId school, LocalDate today) {
        LocalDate day = today.minusDays(1);
        while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            day = day.minusDays(1);
        }
        Instant begun = day.atTime(BEGUN).atZone(SampleDistrict.ZONE).toInstant();
        PastPass pass = pass(school, day, begun);
        transactions.configure(school, "history", hall -> {
            PersonId teacher = person(school, "Rivera");
            hall.append(entry("walkout-started", pass.id(), teacher, begun, List.of()));
            hall.append(entry("walkout-for-monitors", pass.id(), null, begun.plusSeconds(300), List.of()));
            long seq = hall.append(entry("found", pass.id(), pass.endedBy(), pass.endedAt(), List.of("BY_STAFF")));
            store.insert(school, List.of(pass.at(seq)));
            store.walkout(school, pass.id(), teacher, "Left during the warm-up without a word.", found(school));
            return pass;
        });
    }

    private PastPass pass(SchoolId school, LocalDate day, Instant begun) {
        PersonId student = person(school, "Whitfield");
        Room alert = room(school, "W0");
        return new PastPass(
                new PassId(Ids.next()),
                student,
                room(school, "214").id(),
                alert.id(),
                day,
                alert.settings().minutes(),
                false,
                begun,
                begun.plusSeconds(MINUTES_AWAY * 60L),
                person(school, "Brenner"),
                "found",
                0);
    }

    private String found(SchoolId school) {
        return """
                {"told": "MONITORS", "after": null,
                 "found": {"room": "%s", "place": "behind the bleachers", "how": "BY_STAFF",
                           "comment": "Upset after a message from home. Came along, talked with Ms. Diaz."}}
                """.formatted(room(school, "G1").id());
    }

    private Room room(SchoolId school, String number) {
        return rooms.list(school).stream()
                .filter(room -> room.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private PersonId person(SchoolId school, String family) {
        return people.all(school).stream()
                .filter(person -> person.familyName().equals(family))
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }

    private static LogEntry entry(String kind, PassId pass, @Nullable PersonId actor, Instant at, List<String> codes) {
        return new LogEntry(kind, pass, actor, null, Ids.next(), null, at, null, codes, null, null);
    }
}
