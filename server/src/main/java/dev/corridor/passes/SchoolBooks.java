package dev.corridor.passes;

import dev.corridor.limits.Limits;
import dev.corridor.passes.model.RoomAsks;
import dev.corridor.passes.model.Scene;
import dev.corridor.passes.model.Terms;
import dev.corridor.passes.store.FactsQuery;
import dev.corridor.people.StudentAccommodations;
import dev.corridor.places.OutOfOffice;
import dev.corridor.places.OutOfOffices;
import dev.corridor.places.Room;
import dev.corridor.places.RoomCodes;
import dev.corridor.places.RoomSettings;
import dev.corridor.places.Rooms;
import dev.corridor.places.SchoolTerms;
import dev.corridor.rules.Away;
import dev.corridor.rules.DaySchedule;
import dev.corridor.rules.RuleBook;
import dev.corridor.rules.SchoolDays;
import dev.corridor.schools.BellSchedules;
import dev.corridor.schools.Configured;
import dev.corridor.schools.SchoolCalendar;
import dev.corridor.schools.SchoolSettings;
import dev.corridor.schools.Schools;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together, from the parts that own it, what a school's decisions go by. To be called inside a transaction. */
@Component
class SchoolBooks {

    private final Schools schools;
    private final BellSchedules bells;
    private final Rooms rooms;
    private final RoomCodes codes;
    private final Limits limits;
    private final SchoolTerms terms;
    private final StudentAccommodations accommodations;
    private final OutOfOffices offices;
    private final Configured<SchoolBook> books;

    SchoolBooks(
            Schools schools,
            BellSchedules bells,
            Rooms rooms,
            RoomCodes codes,
            Limits limits,
            SchoolTerms terms,
            StudentAccommodations accommodations,
            OutOfOffices offices) {
        this.schools = schools;
        this.bells = bells;
        this.rooms = rooms;
        this.codes = codes;
        this.limits = limits;
        this.terms = terms;
        this.accommodations = accommodations;
        this.offices = offices;
        this.books = schools.configured(this::load);
    }

    /**
     * What everything that happens at a moment is judged by, under a version of the configuration.
     *
     * @param later other moments that matter
     */
    Scene scene(SchoolId school, long version, Instant now, Collection<Instant> later) {
        ZoneId zone = schools.zone(school, version);
        SchoolDays days = bells.days(school, version, day(now, zone), days(later, zone));
        return scene(school, books.get(school, version), days, now);
    }

    /** The same for a look that locks nothing. */
    Scene scene(SchoolId school, Instant now, Collection<Instant> later) {
        ZoneId zone = schools.zone(school);
        return scene(school, books.get(school), bells.days(school, day(now, zone), days(later, zone)), now);
    }

    Scene scene(SchoolId school, Instant now) {
        return scene(school, now, List.of());
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    private static Set<LocalDate> days(Collection<Instant> times, ZoneId zone) {
        return times.stream().map(at -> day(at, zone)).collect(Collectors.toUnmodifiableSet());
    }

    private Scene scene(SchoolId school, SchoolBook book, SchoolDays days, Instant now) {
        RuleBook rules = new RuleBook(
                book.school(),
                days,
                book.rooms(),
                book.limits().limits(),
                book.limits().encounters(),
                book.accommodations(),
                book.limits().emergency(),
                away(book, days));
        return new Scene(
                now, rules, book.terms(), (room, code, at) -> codes.accepts(school, room, code, at), book.asks());
    }

    private static Away away(SchoolBook book, SchoolDays days) {
        return book.outOfOffice().isEmpty()
                ? Away.NOBODY
                : OutOfOffice.on(
                        book.outOfOffice(),
                        days.days().stream().map(DaySchedule::date).toList(),
                        days.zone());
    }

    /**
     * Which facts are read for these people and passes.
     *
     * @param whereabouts whether it matters in which room the timetable has students
     */
    FactsQuery.Asked facts(
            SchoolId school, Scene scene, Collection<PersonId> people, Collection<PassId> passes, boolean whereabouts) {
        SchoolBook book = books.get(school);
        LocalDate today = scene.today();
        List<String> periods = whereabouts ? scene.periodsUnderWay() : List.of();
        return new FactsQuery.Asked(
                school, scene.now(), today, book.termStart(today), people, passes, book.counted(), periods);
    }

    /** The first day whose passes count toward one of the school's limits. */
    LocalDate countedSince(SchoolId school, Scene scene) {
        return facts(school, scene, List.of(), List.of(), false).since();
    }

    private static RoomAsks asks(RoomSettings settings) {
        RoomSettings.Scheduling scheduling = settings.scheduling();
        Optional<Duration> ahead =
                Optional.ofNullable(scheduling.minutesAhead()).map(Duration::ofMinutes);
        return new RoomAsks(settings.messageRequired(), scheduling.students(), ahead);
    }

    private SchoolBook load(SchoolId school) {
        SchoolSettings settings = schools.settings(school);
        return new SchoolBook(
                schools.rules(school),
                new Terms(
                        Duration.ofMinutes(settings.overtimeMinutes()),
                        Duration.ofMinutes(settings.unansweredMinutes()),
                        Duration.ofMinutes(settings.walkouts().monitorsAfter()),
                        Duration.ofMinutes(settings.walkouts().adminsAfter()),
                        settings.scheduling().mostAhead()),
                rooms.rules(school),
                rooms.list(school).stream()
                        .collect(Collectors.toUnmodifiableMap(Room::id, room -> asks(room.settings()))),
                limits.book(school),
                accommodations.book(school),
                terms.of(school).terms().stream().map(SchoolCalendar.Term::from).toList(),
                offices.notOver(school));
    }
}
