package dev.corridor.limits;

import dev.corridor.limits.store.EmergencyStore;
import dev.corridor.limits.store.EncounterStore;
import dev.corridor.limits.store.LimitStore;
import dev.corridor.rules.EncounterGroup;
import dev.corridor.schools.Configured;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The limits of a school, read. */
@Component
public final class Limits {

    private final SchoolTransactions transactions;
    private final LimitStore limits;
    private final EncounterStore groups;
    private final EmergencyStore emergencies;
    private final Configured<LimitsBook> books;

    Limits(
            SchoolTransactions transactions,
            Schools schools,
            LimitStore limits,
            EncounterStore groups,
            EmergencyStore emergencies) {
        this.transactions = transactions;
        this.limits = limits;
        this.groups = groups;
        this.emergencies = emergencies;
        this.books = schools.configured(this::load);
    }

    /** What decisions go by; kept in memory until the school's configuration changes. */
    public LimitsBook book(SchoolId school) {
        return books.get(school);
    }

    /** Every pass limit, the widest first. */
    public List<SetLimit> passLimits(SchoolId school) {
        return transactions.read(school, () -> limits.all(school));
    }

    /** Every encounter group, the oldest first. */
    public List<MeetingGroup> encounterGroups(SchoolId school) {
        return transactions.read(school, () -> groups.all(school));
    }

    /**
     * One encounter group.
     *
     * @throws Problem if there is none, or none any more
     */
    public MeetingGroup encounterGroup(SchoolId school, GroupId id) {
        return encounterGroups(school).stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("encounter group"));
    }

    private LimitsBook load(SchoolId school) {
        return new LimitsBook(
                new dev.corridor.rules.Limits(
                        limits.all(school).stream().map(SetLimit::limit).toList()),
                groups.all(school).stream().map(Limits::rule).toList(),
                emergencies.read(school).rule());
    }

    private static EncounterGroup rule(MeetingGroup group) {
        return new EncounterGroup(group.id(), group.members(), group.on(), group.expiresAt());
    }
}
