package dev.corridor.people;

import dev.corridor.audit.Audit;
import dev.corridor.people.store.CoverStore;
import dev.corridor.schools.BellSchedule;
import dev.corridor.schools.BellSchedules;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who acts for which teacher, and when. */
@Component
public class Covers {

    /** What screens are told changed. */
    public static final String TOPIC = "covers";

    private final SchoolTransactions transactions;
    private final CoverStore store;
    private final People people;
    private final Schools schools;
    private final BellSchedules bells;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    public Covers(
            SchoolTransactions transactions,
            CoverStore store,
            People people,
            Schools schools,
            BellSchedules bells,
            Audit audit,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.store = store;
        this.people = people;
        this.schools = schools;
        this.bells = bells;
        this.audit = audit;
        this.events = events;
    }

    /** Those of this day and of days to come, by their first day. */
    public List<Cover> notOver(SchoolId school, Instant now) {
        return transactions.read(
                school,
                () -> store.of(school).stream()
                        .filter(cover -> !cover.term().over(day(school, now)))
                        .toList());
    }

    /** Whom somebody acts for on this day, whatever the hour; the one whose cover began first before the others. */
    public List<Cover> ofToday(SchoolId school, PersonId person, Instant now) {
        LocalDate today = day(school, now);
        return notOver(school, now).stream()
                .filter(cover -> cover.person().equals(person) && cover.term().includes(today))
                .toList();
    }

    /**
     * Lets somebody act for a teacher.
     *
     * @throws Problem BAD_INPUT for who may not act, somebody but an assistant without a last day, no teacher, days
     *     that are over, a period that no bell schedule has, and a cover of the same two at the same time
     */
    public void give(Actor actor, Cover cover) {
        transactions.configure(actor.school(), TOPIC, hall -> {
            mustTeach(actor.school(), cover);
            check(hall, cover);
            store.insert(actor.school(), cover, hall.at(), actor.person());
            audit.record(actor, "cover-given", cover.person().value(), null, cover);
            return cover;
        });
    }

    /**
     * Gives a cover other days or periods; whoever acts for nobody any more is signed out at once.
     *
     * @param version of the cover that is changed
     * @throws Problem NOT_FOUND; CHANGED, naming what is different, if somebody else was faster; BAD_INPUT as for a new
     *     one
     */
    public Cover change(Actor actor, CoverId id, long version, Cover.Term term) {
        return transactions.configure(actor.school(), TOPIC, hall -> {
            Cover before = find(actor.school(), id);
            if (before.version() != version) {
                throw changed(before.term(), term);
            }
            Cover after = new Cover(id, before.person(), before.teacher(), term, version + 1);
            check(hall, after);
            store.update(actor.school(), after);
            audit.record(actor, "cover-changed", after.person().value(), before, after);
            signOutWhoMayNothing(actor.school(), after.person());
            return after;
        });
    }

    /**
     * Takes it back; whoever acts for nobody any more is signed out at once.
     *
     * @throws Problem NOT_FOUND
     */
    public void take(Actor actor, CoverId id) {
        transactions.configure(actor.school(), TOPIC, hall -> {
            Cover before = find(actor.school(), id);
            store.delete(actor.school(), id);
            audit.record(actor, "cover-taken", before.person().value(), before, null);
            signOutWhoMayNothing(actor.school(), before.person());
            return before;
        });
    }

    private Cover find(SchoolId school, CoverId id) {
        return store.of(school).stream()
                .filter(cover -> cover.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("cover"));
    }

    private static Problem changed(Cover.Term now, Cover.Term wanted) {
        List<FieldError> different = new ArrayList<>();
        different(different, "from", now.from(), wanted.from());
        different(different, "until", now.until(), wanted.until());
        different(different, "periods", now.periods(), wanted.periods());
        return new Problem(Problem.Kind.CHANGED, "Somebody else changed this cover meanwhile.", different);
    }

    private static void different(
            List<FieldError> errors, String field, @Nullable Object now, @Nullable Object wanted) {
        if (!Objects.equals(now, wanted)) {
            errors.add(new FieldError(field, "changed", now == null ? "Is open now." : "Is " + now + " now."));
        }
    }

    private void signOutWhoMayNothing(SchoolId school, PersonId person) {
        standing(school, person)
                .filter(standing -> standing.permissions(false).isEmpty())
                .ifPresent(standing -> events.publishEvent(new StandingChanged(Set.of(standing.account()))));
    }

    private void check(LockedHall hall, Cover cover) {
        SchoolId school = hall.school();
        mustAct(school, cover);
        mustHavePeriods(school, cover.term());
        mustBeNew(hall, cover);
    }

    private void mustAct(SchoolId school, Cover cover) {
        Standing who = standing(school, cover.person())
                .filter(Standing::mayCover)
                .orElseThrow(() -> Problem.field(
                        "personId", "no-stand-in", "Choose an assistant, a substitute or a teacher of this school."));
        if (cover.term().until() == null && !who.roles().contains(Role.ASSISTANT)) {
            throw Problem.field("until", "missing", "The cover of a substitute or teacher has a last day.");
        }
    }

    private void mustTeach(SchoolId school, Cover cover) {
        boolean teaches = standing(school, cover.teacher())
                .filter(standing -> standing.state() != PersonState.LEFT)
                .filter(standing -> standing.roles().contains(Role.TEACHER))
                .isPresent();
        if (!teaches) {
            throw Problem.field("teacherId", "no-teacher", "Choose a teacher of this school.");
        }
    }

    private void mustHavePeriods(SchoolId school, Cover.Term term) {
        Set<String> known = bells.all(school).stream()
                .flatMap(schedule -> schedule.periods().stream())
                .map(BellSchedule.Period::name)
                .collect(Collectors.toSet());
        term.periods().stream()
                .filter(period -> !known.contains(period))
                .findFirst()
                .ifPresent(period -> {
                    throw Problem.field("periods", "unknown", "No bell schedule has a period \"" + period + "\".");
                });
    }

    private void mustBeNew(LockedHall hall, Cover cover) {
        if (cover.term().over(day(hall.school(), hall.at()))) {
            throw Problem.field("until", "over", "This day is over.");
        }
        boolean twice = store.of(hall.school()).stream()
                .filter(other -> !other.id().equals(cover.id()))
                .anyMatch(other -> other.person().equals(cover.person())
                        && other.teacher().equals(cover.teacher())
                        && other.term().meets(cover.term()));
        if (twice) {
            throw Problem.field("from", "twice", "At some of these times this is so already.");
        }
    }

    private Optional<Standing> standing(SchoolId school, PersonId person) {
        return people.standing(school, Set.of(person)).stream().findFirst();
    }

    private LocalDate day(SchoolId school, Instant at) {
        return LocalDate.ofInstant(at, schools.zone(school));
    }
}
