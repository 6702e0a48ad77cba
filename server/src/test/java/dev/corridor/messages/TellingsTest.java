package dev.corridor.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.passes.Happened;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TellingsTest {

    private static final Instant NOW = Instant.parse("2026-09-14T14:00:00Z");

    private final PersonId student = person();
    private final PersonId author = person();
    private final PersonId origins = person();
    private final PersonId destinations = person();
    private final PersonId monitor = person();
    private final PersonId admin = person();
    private final PersonId watcher = person();
    private final RoomId origin = new RoomId(Ids.next());
    private final RoomId destination = new RoomId(Ids.next());

    private final Tellings tellings = new Tellings(new Recipients() {
        @Override
        public Set<PersonId> staffOf(RoomId room) {
            return room.equals(origin) ? Set.of(origins) : Set.of(destinations);
        }

        @Override
        public Set<PersonId> monitors() {
            return Set.of(monitor);
        }

        @Override
        public Set<PersonId> admins() {
            return Set.of(admin);
        }

        @Override
        public Set<PersonId> watching(PersonId whom) {
            return whom.equals(student) ? Set.of(watcher) : Set.of();
        }
    });

    private static PersonId person() {
        return new PersonId(Ids.next());
    }

    private Happened happened(String kind, PersonId by, List<String> codes, boolean urgent, boolean scheduled) {
        return new Happened(
                7,
                NOW,
                kind,
                new PassId(Ids.next()),
                Optional.of(by),
                Optional.empty(),
                codes,
                student,
                origin,
                destination,
                List.of(author),
                urgent,
                scheduled,
                Optional.empty(),
                kind.equals("started"));
    }

    private Set<PersonId> told(NoticeKind kind, Happened happened) {
        return tellings.of(happened).stream()
                .filter(telling -> telling.kind() == kind)
                .findFirst()
                .map(Telling::to)
                .orElse(Set.of());
    }

    @Test
    void whoWatchesAStudentHearsThatTheyLeft() {
        assertThat(told(NoticeKind.WATCHED, happened("started", student, List.of(), false, false)))
                .containsExactly(watcher);
        assertThat(told(NoticeKind.WATCHED, happened("started", watcher, List.of(), false, false)))
                .as("sent them")
                .isEmpty();
        assertThat(told(NoticeKind.WATCHED, happened("approved", author, List.of(), false, false)))
                .as("in line still")
                .isEmpty();
    }

    @Test
    void anUrgentPassIsToldToTheOriginAndPastAnEncounterToAll() {
        assertThat(told(NoticeKind.URGENT, happened("started", student, List.of(), true, false)))
                .containsExactly(origins);
        assertThat(told(NoticeKind.URGENT, happened("started", student, List.of("ENCOUNTER"), true, false)))
                .containsExactlyInAnyOrder(origins, destinations, monitor);
    }

    @Test
    void aMeetingThatStaffAllowedIsNoNewsToThem() {
        assertThat(told(NoticeKind.MEETING, happened("resumed", student, List.of("ENCOUNTER"), false, false)))
                .containsExactlyInAnyOrder(origins, destinations, monitor);
        assertThat(told(NoticeKind.MEETING, happened("started", author, List.of("ENCOUNTER"), false, false)))
                .isEmpty();
    }

    @Test
    void ofAScheduledPassTheOtherSideHears() {
        assertThat(told(NoticeKind.SCHEDULED, happened("scheduled", author, List.of(), false, true)))
                .containsExactly(student);
        assertThat(told(NoticeKind.CALLED_OFF, happened("cancelled", student, List.of(), false, true)))
                .containsExactly(author);
        assertThat(told(NoticeKind.CALLED_OFF, happened("cancelled", student, List.of(), false, false)))
                .as("a pass for now")
                .isEmpty();
    }

    @Test
    void aWalkoutIsToldToTheRoomsStaffThenMonitorsThenAdminsAndThatTheStudentIsFound() {
        Happened begun = happened("walkout-started", author, List.of(), false, false);
        assertThat(told(NoticeKind.WALKOUT, begun)).containsExactlyInAnyOrder(destinations, watcher);
        assertThat(told(NoticeKind.WALKOUT, happened("walkout-for-monitors", author, List.of(), false, false)))
                .containsExactly(monitor);
        assertThat(told(NoticeKind.WALKOUT, happened("walkout-for-admins", author, List.of(), false, false)))
                .containsExactly(admin);
        assertThat(told(NoticeKind.FOUND, happened("found", monitor, List.of("BY_STAFF"), false, false)))
                .containsExactlyInAnyOrder(author, origins, destinations);
        assertThat(told(NoticeKind.WALKOUT, happened("walkout-started", destinations, List.of(), false, false)))
                .as("reported by the other one")
                .containsExactly(watcher);
    }

    @Test
    void aSeriesIsToldOnce() {
        UUID series = Ids.next();
        String[] once = List.of(new PassId(Ids.next()), new PassId(Ids.next())).stream()
                .map(pass -> new Happened(
                        7,
                        NOW,
                        "scheduled",
                        pass,
                        Optional.of(author),
                        Optional.empty(),
                        List.of(),
                        student,
                        origin,
                        destination,
                        List.of(author),
                        false,
                        true,
                        Optional.of(series),
                        false))
                .map(pass -> tellings.of(pass).getFirst().once())
                .toArray(String[]::new);
        assertThat(once[0]).isEqualTo(once[1]);
    }
}
