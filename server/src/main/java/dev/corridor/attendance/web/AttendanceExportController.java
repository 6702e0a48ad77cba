package dev.corridor.attendance.web;

import dev.corridor.attendance.Attendance;
import dev.corridor.attendance.model.Entry;
import dev.corridor.attendance.model.EntryId;
import dev.corridor.audit.Audit;
import dev.corridor.http.CsvDownload;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.tables.TableWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the desk wrote down, as a file. */
@RestController
class AttendanceExportController {

    private static final List<String> COLUMNS = List.of(
            "date",
            "time",
            "kind",
            "given name",
            "family name",
            "id number",
            "grade",
            "reason",
            "excused",
            "expected back",
            "note",
            "recorded by");

    private static final int PAGE = 500;
    private static final int MOST_DAYS = 366;

    private final Attendance attendance;
    private final People people;
    private final Schools schools;
    private final SchoolTransactions transactions;
    private final Audit audit;

    AttendanceExportController(
            Attendance attendance, People people, Schools schools, SchoolTransactions transactions, Audit audit) {
        this.attendance = attendance;
        this.people = people;
        this.schools = schools;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** From one day to another, today if none is named; a year at most. The export is kept in the audit log. */
    @Needs(Permission.KEEP_ATTENDANCE)
    @GetMapping(path = "/api/schools/{school}/attendance/export", produces = "text/csv")
    void export(
            Actor actor,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            HttpServletResponse response)
            throws IOException {
        LocalDate first = from.orElseGet(() -> attendance.today(actor.school()));
        LocalDate last = to.orElseGet(() -> attendance.today(actor.school()));
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw Problem.field("to", "out-of-range", "From one day to a later one, a year at most.");
        }
        transactions.write(actor.school(), () -> {
            audit.record(actor, "attendance-exported", null, null, Map.of("from", first, "to", last));
            return first;
        });
        CsvDownload.send(response, "attendance", COLUMNS, csv -> write(actor, first, last, csv));
    }

    /** Page by page, so that no transaction stays open while a browser is slow. */
    private void write(Actor actor, LocalDate from, LocalDate to, TableWriter csv) {
        ZoneId zone = schools.zone(actor.school());
        Optional<EntryId> after = Optional.empty();
        List<Entry> page = attendance.between(actor.school(), from, to, after, PAGE);
        while (!page.isEmpty()) {
            Map<PersonId, Person> known = known(actor, page);
            page.forEach(entry -> csv.row(cells(entry, known, zone)));
            after = Optional.of(page.getLast().id());
            page = page.size() < PAGE ? List.of() : attendance.between(actor.school(), from, to, after, PAGE);
        }
    }

    private Map<PersonId, Person> known(Actor actor, List<Entry> page) {
        List<PersonId> ids = page.stream()
                .flatMap(entry -> Stream.of(entry.student(), entry.by()))
                .distinct()
                .toList();
        return people.find(actor.school(), ids).stream()
                .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
    }

    private static List<String> cells(Entry entry, Map<PersonId, Person> known, ZoneId zone) {
        Person student = Objects.requireNonNull(known.get(entry.student()));
        return List.of(
                entry.day().toString(),
                time(entry.at(), zone),
                entry.kind().word(),
                student.givenName(),
                student.familyName(),
                Objects.requireNonNullElse(student.number(), ""),
                Objects.requireNonNullElse(student.grade(), ""),
                entry.reason().orElse(""),
                entry.excused() ? "yes" : "no",
                entry.returnsAt().map(back -> time(back, zone)).orElse(""),
                entry.note().orElse(""),
                Objects.requireNonNull(known.get(entry.by())).name());
    }

    private static String time(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
