package dev.corridor.people;

import dev.corridor.audit.Audit;
import dev.corridor.people.store.CoverStore;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who acts for which teacher, and when. */
@Component
public class Covers {

    private final SchoolTransactions transactions;
    private final CoverStore store;
    private final People people;
    private final Schools schools;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    public Covers(
            SchoolTransactions transactions,
            CoverStore store,
            People people,
            Schools schools,
            Audit audit,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.store = store;
        this.people = people;
        this.schools = schools;
        this.audit = audit;
        this.events = events;
    }

    /** Those of this day and of days to come, by their first day. */
    public List<Cover> notOver(SchoolId school, Instant now) {
        return transactions.read(
                school,
                () -> store.of(school).stream()
                        .filter(cover -> !cover.over(LocalDate.ofInstant(now, schools.zone(school))))
                        .toList());
    }

    /**
     * Lets somebody act for a teacher. Whoever acts is signed out, to begin with what they may do then.
     *
     * @throws Problem BAD_INPUT for who is no assistant or substitute, a substitute without a last day, no teacher,
     *     days that are over, and a cover of the same two on the same day
     */
    public void give(Actor actor, Cover cover) {
        transactions.configure(actor.school(), "people", hall -> {
            Standing who = mustAct(actor.school(), cover);
            mustTeach(actor.school(), cover);
            mustBeNew(hall, cover);
            store.insert(actor.school(), cover, hall.at(), actor.person());
            audit.record(actor, "cover-given", cover.person().value(), null, cover);
            events.publishEvent(new StandingChanged(Set.of(who.account())));
            return cover;
        });
    }

    /**
     * Takes it back; whoever acted is signed out at once.
     *
     * @throws Problem NOT_FOUND
     */
    public void take(Actor actor, CoverId id) {
        transactions.configure(actor.school(), "people", hall -> {
            Cover before = store.of(actor.school()).stream()
                    .filter(cover -> cover.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("cover"));
            store.delete(actor.school(), id);
            audit.record(actor, "cover-taken", before.person().value(), before, null);
            standing(actor.school(), before.person())
                    .ifPresent(who -> events.publishEvent(new StandingChanged(Set.of(who.account()))));
            return before;
        });
    }

    private Standing mustAct(SchoolId school, Cover cover) {
        Standing who = standing(school, cover.person())
                .filter(Standing::standsIn)
                .orElseThrow(() -> Problem.field(
                        "personId", "no-stand-in", "Choose an assistant or a substitute of this school."));
        if (cover.until() == null && !who.roles().contains(Role.ASSISTANT)) {
            throw Problem.field("until", "missing", "A substitute's cover has a last day.");
        }
        return who;
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

    private void mustBeNew(LockedHall hall, Cover cover) {
        if (cover.over(LocalDate.ofInstant(hall.at(), schools.zone(hall.school())))) {
            throw Problem.field("until", "over", "This day is over.");
        }
        boolean twice = store.of(hall.school()).stream()
                .anyMatch(other -> other.person().equals(cover.person())
                        && other.teacher().equals(cover.teacher())
                        && other.meets(cover));
        if (twice) {
            throw Problem.field("from", "twice", "On some of these days this is so already.");
        }
    }

    private Optional<Standing> standing(SchoolId school, PersonId person) {
        return people.standing(school, Set.of(person)).stream().findFirst();
    }
}
