package dev.corridor.attendance.web;

import dev.corridor.attendance.Attendance;
import dev.corridor.attendance.Counts;
import dev.corridor.attendance.Draft;
import dev.corridor.attendance.model.DeskDay;
import dev.corridor.attendance.model.Entry;
import dev.corridor.attendance.model.EntryId;
import dev.corridor.attendance.model.Kind;
import dev.corridor.people.People;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the attendance desk writes down. */
@RestController
@RequestMapping("/api/schools/{school}")
class EntriesController {

    /**
     * What is to be written down.
     *
     * @param at when the student came or went, or is to leave later today; now if left out
     * @param returnsAt when a student who leaves is expected back
     * @param reason the name of one of the school's reasons; not for who comes back
     */
    record Form(
            PersonId studentId,
            Kind kind,
            @Nullable Instant at,
            @Nullable Instant returnsAt,
            @Nullable String reason,
            @Nullable String note) {

        Form {
            if (studentId == null || kind == null) {
                throw Problem.field(studentId == null ? "studentId" : "kind", "missing", "Say of whom, and what.");
            }
        }

        Draft draft() {
            return new Draft(
                    studentId,
                    kind,
                    Optional.ofNullable(at),
                    Optional.ofNullable(returnsAt),
                    Optional.ofNullable(reason),
                    Optional.ofNullable(note));
        }
    }

    /**
     * What stands written now.
     *
     * @param before whether it had been written down already
     * @param late how often the student came late this term
     */
    record Recorded(EntryCard entry, boolean before, int late) {}

    /**
     * A student at the desk.
     *
     * @param today what stands written of today, in that order
     * @param may what may be written down next
     * @param late how often the student came late this term
     */
    record AtDesk(List<EntryCard> today, List<Kind> may, int late) {}

    private final Attendance attendance;
    private final Counts counts;
    private final People people;
    private final PeopleNames names;
    private final SchoolTransactions transactions;

    EntriesController(
            Attendance attendance, Counts counts, People people, PeopleNames names, SchoolTransactions transactions) {
        this.attendance = attendance;
        this.counts = counts;
        this.people = people;
        this.names = names;
        this.transactions = transactions;
    }

    /** What stands written of a day, today's if none is named, the newest first. */
    @Needs(Permission.KEEP_ATTENDANCE)
    @GetMapping("/attendance/entries")
    Listing<EntryCard> ofDay(Actor actor, @RequestParam Optional<LocalDate> day) {
        SchoolId school = actor.school();
        return Listing.all(cards(school, attendance.of(school, day.orElseGet(() -> attendance.today(school)))));
    }

    /** Answers 201; 200 where the same had been written down already. */
    @Needs(Permission.KEEP_ATTENDANCE)
    @PostMapping("/attendance/entries")
    ResponseEntity<Recorded> record(Actor actor, @RequestBody Form form) {
        Attendance.Recorded done = attendance.record(actor, form.draft());
        EntryCard card = cards(actor.school(), List.of(done.entry())).getFirst();
        return ResponseEntity.status(done.before() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(new Recorded(card, done.before(), counts.late(actor.school(), form.studentId())));
    }

    @Needs(Permission.KEEP_ATTENDANCE)
    @DeleteMapping("/attendance/entries/{entry}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(Actor actor, @PathVariable EntryId entry) {
        attendance.takeBack(actor, entry);
    }

    @Needs(Permission.KEEP_ATTENDANCE)
    @GetMapping("/people/{id}/attendance")
    AtDesk atDesk(Actor actor, @PathVariable PersonId id) {
        SchoolId school = actor.school();
        if (people.find(school, id).isEmpty()) {
            throw Problem.notFound("person");
        }
        DeskDay day = attendance.day(school, id);
        return new AtDesk(
                cards(school, day.entries()),
                attendance.may(day).stream().sorted().toList(),
                counts.late(school, id));
    }

    private List<EntryCard> cards(SchoolId school, List<Entry> entries) {
        return transactions.read(school, () -> {
            Map<PersonId, PersonName> known = names.of(school);
            return entries.stream().map(entry -> EntryCard.of(entry, known)).toList();
        });
    }
}
