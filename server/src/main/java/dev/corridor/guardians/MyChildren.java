package dev.corridor.guardians;

import dev.corridor.audit.Audit;
import dev.corridor.guardians.store.GuardianStore;
import dev.corridor.guardians.store.ShownNames;
import dev.corridor.passes.Outing;
import dev.corridor.passes.Outings;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.schools.SchoolSettings;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a guardian sees of the children that a school has named. */
@Component
public class MyChildren {

    /** How far back guardians see. */
    public static final int DAYS = 28;

    /** A screen that is left open is one look an hour. */
    private static final Duration A_LOOK = Duration.ofHours(1);

    /**
     * A child.
     *
     * @param name by the roster, unless the child lets guardians read the other one
     * @param out the pass on which the child is out now; empty also where the school does not tell
     */
    public record Child(PersonId id, String name, Optional<Outing> out) {}

    /**
     * All of them.
     *
     * @param live whether the school tells who is out
     */
    public record View(boolean live, List<Child> children) {}

    private final SchoolTransactions transactions;
    private final Schools schools;
    private final GuardianStore store;
    private final ShownNames shown;
    private final PeopleNames names;
    private final Outings outings;
    private final SchoolClock clock;
    private final Audit audit;

    MyChildren(
            SchoolTransactions transactions,
            Schools schools,
            GuardianStore store,
            ShownNames shown,
            PeopleNames names,
            Outings outings,
            SchoolClock clock,
            Audit audit) {
        this.transactions = transactions;
        this.schools = schools;
        this.store = store;
        this.shown = shown;
        this.names = names;
        this.outings = outings;
        this.clock = clock;
        this.audit = audit;
    }

    /** The guardian's children, in the order of their names. Where it tells who is out, it is a look at each. */
    public View all(Actor guardian) {
        return transactions.write(guardian.school(), () -> {
            boolean live = schools.settings(guardian.school()).guardians() == SchoolSettings.Guardians.LIVE;
            List<PersonId> children = store.children(guardian.school(), guardian.person());
            Set<PersonId> preferred = shown.among(guardian.school(), children);
            Map<PersonId, PersonName> known = names.of(guardian.school());
            return new View(
                    live,
                    children.stream()
                            .map(child -> {
                                PersonName name = Objects.requireNonNull(known.get(child));
                                return new Child(
                                        child,
                                        preferred.contains(child) ? name.name() : name.rosterName(),
                                        live ? now(guardian, child) : Optional.empty());
                            })
                            .toList());
        });
    }

    /**
     * The passes of a child that are over, of the last four weeks, the newest first.
     *
     * @throws Problem NOT_FOUND for whoever is no child of this guardian, or no student any more
     */
    public List<Outing> passes(Actor guardian, PersonId child) {
        return transactions.write(guardian.school(), () -> {
            if (!store.children(guardian.school(), guardian.person()).contains(child)) {
                throw Problem.notFound("child");
            }
            look(guardian, child);
            return outings.over(
                    guardian.school(),
                    child,
                    clock.today(schools.zone(guardian.school())).minusDays(DAYS));
        });
    }

    private Optional<Outing> now(Actor guardian, PersonId child) {
        look(guardian, child);
        return outings.now(guardian.school(), child);
    }

    private void look(Actor guardian, PersonId child) {
        Instant now = clock.now();
        if (store.looked(guardian.school(), guardian.person(), child, now, now.minus(A_LOOK))) {
            audit.record(guardian, "student-seen", child.value(), null, null);
        }
    }
}
