package dev.corridor.rosters;

import dev.corridor.rosters.EarlyRead.Told;
import dev.corridor.rosters.model.Plan;
import dev.corridor.rosters.model.Scope;
import dev.corridor.rosters.store.SettledStore;
import dev.corridor.schools.School;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.SchoolId;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.TableProblem.Weight;
import dev.corridor.tables.TableProblems;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/**
 * Knows rosters again of which a plan was empty, or was applied, so that the night in which nothing has changed does
 * not read everybody there is. Only rosters of whole districts: one school's is planned in a moment, and the accounts
 * of other schools are not kept from changing meanwhile.
 */
@Component
class SettledRosters {

    /**
     * How a roster stands before it is planned.
     *
     * @param roster its digest; empty if nothing is to be kept of it
     * @param schools those that are there
     * @param unreserved the fingerprint of what others may change meanwhile
     * @param noticed how many notices reading it had, and how many problems
     * @param settled what a plan of it would show, if nothing has changed since one was made
     */
    record Standing(
            Scope scope,
            Optional<String> roster,
            Set<SchoolId> schools,
            String unreserved,
            int noticed,
            int wrong,
            Optional<Settled> settled) {}

    private static final Logger LOG = LoggerFactory.getLogger(SettledRosters.class);

    private final SchoolTransactions transactions;
    private final Schools schools;
    private final StateFingerprint states;
    private final SettledStore store;
    private final Optional<String> build;

    SettledRosters(
            SchoolTransactions transactions,
            Schools schools,
            StateFingerprint states,
            SettledStore store,
            ObjectProvider<BuildProperties> build) {
        this.transactions = transactions;
        this.schools = schools;
        this.states = states;
        this.store = store;
        this.build = Optional.ofNullable(build.getIfAvailable()).map(of -> of.getVersion() + " of " + of.getTime());
    }

    /** Looks, in the transaction in which it would be planned. */
    Standing look(Scope scope, Told told) {
        TableProblems problems = told.problems();
        int noticed = problems.count(Weight.NOTICE);
        int wrong = wrong(problems);
        if (told.digest().isEmpty() || build.isEmpty() || scope.only().isPresent()) {
            return new Standing(scope, Optional.empty(), Set.of(), "", noticed, wrong, Optional.empty());
        }
        Set<SchoolId> there =
                schools.of(scope.district()).stream().map(School::id).collect(Collectors.toSet());
        String unreserved = states.unreserved(scope.district(), there);
        Optional<Settled> settled = transactions
                .ofDistrict(scope.district(), () -> store.find(scope))
                .filter(found ->
                        build.get().equals(found.build()) && told.digest().get().equals(found.roster()))
                .filter(found -> states.of(scope.district(), there).equals(found.state()));
        settled.ifPresent(found -> LOG.info("A roster is as it was, and so is all that it is compared with."));
        return new Standing(scope, told.digest(), there, unreserved, noticed, wrong, settled);
    }

    /** Notes that a run went by what was found. */
    void used(Standing standing) {
        transactions.ofDistrict(standing.scope().district(), () -> {
            store.used(standing.scope());
            return standing;
        });
    }

    /**
     * Keeps that a roster that was just applied changes nothing any more, unless planning found anything wrong with it,
     * or something changed meanwhile that it was compared with. What planning is to say next time is known only if it
     * changed nothing, or had nothing to say. Of a connection's roster what is kept of its people has a say in the next
     * plan too, so that one has to be made first.
     */
    void keep(Standing standing, Plan plan, TableProblems problems) {
        List<TableProblem> notices = problems.of(Weight.NOTICE);
        boolean allKept = notices.size() == problems.count(Weight.NOTICE);
        boolean more = problems.count(Weight.NOTICE) > standing.noticed();
        boolean changed = !plan.summary().empty();
        if (standing.roster().isEmpty()
                || (changed && standing.scope().connection().isPresent())
                || wrong(problems) > standing.wrong()
                || (more && (changed || !allKept))
                || !standing.unreserved()
                        .equals(states.unreserved(standing.scope().district(), standing.schools()))) {
            return;
        }
        Set<SchoolId> there = new HashSet<>(standing.schools());
        plan.schools().forEach(school -> there.add(school.id()));
        Settled settled = new Settled(
                build.orElseThrow(),
                standing.roster().get(),
                states.of(standing.scope().district(), there),
                plan.summary().onceMore().counts(),
                more ? notices.subList(standing.noticed(), notices.size()) : List.of());
        transactions.ofDistrict(standing.scope().district(), () -> {
            store.keep(standing.scope(), settled);
            return standing;
        });
    }

    private static int wrong(TableProblems problems) {
        return problems.count(Weight.ROW) + problems.count(Weight.FILE);
    }
}
