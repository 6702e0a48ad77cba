package dev.corridor.schools.web;

import dev.corridor.audit.Audit;
import dev.corridor.http.EntityTag;
import dev.corridor.schools.BellSchedule;
import dev.corridor.schools.CalendarDay;
import dev.corridor.schools.Calendars;
import dev.corridor.schools.SchoolCalendar;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A school's calendar: rotation, holidays and special days, and what each date comes to be. */
@RestController
@RequestMapping("/api/schools/{school}/calendar")
class CalendarController {

    /**
     * What a date is.
     *
     * @param schedule the name of its bells; null on a day without any
     */
    record Day(
            LocalDate date,
            boolean school,
            @Nullable String schedule,
            @Nullable String turn,
            @Nullable String name) {

        static Day of(CalendarDay day) {
            return new Day(
                    day.date(),
                    day.school(),
                    day.schedule().map(BellSchedule::name).orElse(null),
                    day.turn().orElse(null),
                    day.name().orElse(null));
        }
    }

    record Page(List<Day> items) {}

    private static final int MOST_DAYS = 400;

    private final Calendars calendars;
    private final SchoolTransactions transactions;
    private final Audit audit;

    CalendarController(Calendars calendars, SchoolTransactions transactions, Audit audit) {
        this.calendars = calendars;
        this.transactions = transactions;
        this.audit = audit;
    }

    @GetMapping
    @Needs({Permission.WRITE_PASSES, Permission.ADMIN_SETTINGS})
    ResponseEntity<SchoolCalendar> read(@PathVariable SchoolId school) {
        Calendars.Edition edition = calendars.edition(school);
        return ResponseEntity.ok().eTag(EntityTag.of(edition.version())).body(edition.calendar());
    }

    /** The dates from one to another, both included, at most 400. */
    @GetMapping("/days")
    @Needs({Permission.WRITE_PASSES, Permission.ADMIN_SETTINGS})
    Page days(@PathVariable SchoolId school, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw Problem.field("to", "out-of-range", "This is a date up to " + MOST_DAYS + " days after the first.");
        }
        return new Page(transactions.read(school, () -> calendars.days(school, from, to)).stream()
                .map(Day::of)
                .toList());
    }

    @PutMapping
    @Needs(Permission.ADMIN_SETTINGS)
    ResponseEntity<SchoolCalendar> change(
            Actor actor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SchoolCalendar calendar) {
        long version = EntityTag.version(ifMatch);
        transactions.write(actor.school(), () -> {
            SchoolCalendar before = calendars.edition(actor.school()).calendar();
            if (!calendars.change(actor.school(), calendar, version)) {
                throw EntityTag.changed();
            }
            audit.record(actor, "calendar-changed", null, before, calendar);
            return calendar;
        });
        return read(actor.school());
    }
}
