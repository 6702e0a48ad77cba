package dev.corridor.attendance.web;

import dev.corridor.attendance.Attendance;
import dev.corridor.attendance.Desk;
import dev.corridor.attendance.model.DeskSettings;
import dev.corridor.attendance.model.Entry;
import dev.corridor.attendance.model.EntryId;
import dev.corridor.attendance.model.Kind;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.places.Room;
import dev.corridor.places.Rooms;
import dev.corridor.places.Section;
import dev.corridor.places.Timetable;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is printed for a student to take along. */
@RestController
class SlipController {

    /**
     * A slip.
     *
     * @param name the roster's, as on every print-out
     * @param goTo where the student should be now, for who arrives today while a class meets
     * @param text what the school writes on each
     */
    record Slip(
            String name,
            @Nullable String grade,
            Kind kind,
            Instant at,
            @Nullable Instant returnsAt,
            @Nullable String reason,
            boolean excused,
            @Nullable GoTo goTo,
            String by,
            DeskSettings.Paper paper,
            String text) {}

    /** A class that meets now. */
    record GoTo(
            String section, @Nullable String room, @Nullable String number, List<String> teachers) {}

    private final Attendance attendance;
    private final Desk desk;
    private final Timetable timetable;
    private final Rooms rooms;
    private final PeopleNames names;
    private final SchoolTransactions transactions;
    private final SchoolClock clock;

    SlipController(
            Attendance attendance,
            Desk desk,
            Timetable timetable,
            Rooms rooms,
            PeopleNames names,
            SchoolTransactions transactions,
            SchoolClock clock) {
        this.attendance = attendance;
        this.desk = desk;
        this.timetable = timetable;
        this.rooms = rooms;
        this.names = names;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Needs(Permission.KEEP_ATTENDANCE)
    @GetMapping("/api/schools/{school}/attendance/entries/{entry}/slip")
    Slip slip(Actor actor, @PathVariable EntryId entry) {
        return transactions.read(actor.school(), () -> slip(actor, attendance.find(actor.school(), entry)));
    }

    private Slip slip(Actor actor, Entry entry) {
        Map<PersonId, PersonName> known = names.of(actor.school());
        Optional<PersonName> student = Optional.ofNullable(known.get(entry.student()));
        DeskSettings settings = desk.edition(actor.school()).settings();
        return new Slip(
                student.map(PersonName::rosterName).orElse(""),
                student.map(PersonName::grade).orElse(null),
                entry.kind(),
                entry.at(),
                entry.returnsAt().orElse(null),
                entry.reason().orElse(null),
                entry.excused(),
                arrives(actor, entry) ? goTo(actor, entry.student(), known) : null,
                Optional.ofNullable(known.get(entry.by())).map(PersonName::name).orElse(""),
                settings.paper(),
                settings.slipText());
    }

    private boolean arrives(Actor actor, Entry entry) {
        boolean here = entry.kind() == Kind.LATE || entry.kind() == Kind.BACK;
        return here && entry.day().equals(attendance.today(actor.school()));
    }

    private @Nullable GoTo goTo(Actor actor, PersonId student, Map<PersonId, PersonName> known) {
        Optional<Section> meets = timetable.whereNow(actor.school(), student, clock.now());
        Optional<Room> room = meets.flatMap(Section::room).flatMap(id -> rooms.find(actor.school(), id));
        return meets.map(section -> new GoTo(
                        section.name(),
                        room.map(Room::name).orElse(null),
                        room.map(Room::number).orElse(null),
                        section.teachers().stream()
                                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                                .map(PersonName::name)
                                .toList()))
                .orElse(null);
    }
}
