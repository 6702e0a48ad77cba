package dev.corridor.people.web;

import dev.corridor.people.Cover;
import dev.corridor.people.Covers;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.rules.DaySchedule;
import dev.corridor.rules.Period;
import dev.corridor.schools.BellSchedules;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For whoever stands in: whom they act for today. */
@RestController
class MyCoversController {

    /**
     * Somebody whom the caller acts for today, now or later.
     *
     * @param until the last day; left out for an assistant without an end
     * @param periods those of today; none for the whole day
     * @param now whether they act for them at this moment
     */
    record MyCover(NamedStaff teacher, @Nullable LocalDate until, List<Period> periods, boolean now) {}

    private final Covers covers;
    private final PeopleNames names;
    private final Schools schools;
    private final BellSchedules bells;
    private final SchoolTransactions transactions;
    private final SchoolClock clock;

    MyCoversController(
            Covers covers,
            PeopleNames names,
            Schools schools,
            BellSchedules bells,
            SchoolTransactions transactions,
            SchoolClock clock) {
        this.covers = covers;
        this.names = names;
        this.schools = schools;
        this.bells = bells;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Those of today; the one whose cover began first before the others. */
    @GetMapping("/api/schools/{school}/my/covers")
    @Needs(Permission.BE_HERE)
    Listing<MyCover> ofToday(Actor actor) {
        return transactions.read(actor.school(), () -> {
            Instant now = clock.now();
            DaySchedule day = bells.day(actor.school(), LocalDate.ofInstant(now, schools.zone(actor.school())));
            Map<PersonId, PersonName> known = names.of(actor.school());
            return Listing.all(covers.ofToday(actor.school(), actor.person(), now).stream()
                    .flatMap(cover -> told(actor, cover, day, known))
                    .toList());
        });
    }

    /** Nothing for periods that today does not have. */
    private static Stream<MyCover> told(Actor actor, Cover cover, DaySchedule day, Map<PersonId, PersonName> known) {
        List<String> named = cover.term().periods();
        List<Period> periods = day.periods().stream()
                .filter(period -> named.contains(period.name()))
                .toList();
        return named.isEmpty() || !periods.isEmpty()
                ? Stream.of(new MyCover(
                        NamedStaff.of(cover.teacher(), known),
                        cover.term().until(),
                        periods,
                        actor.actingFor().contains(cover.teacher())))
                : Stream.of();
    }
}
