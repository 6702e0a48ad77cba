package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.people.DistrictAdminName;
import dev.corridor.people.HandChange;
import dev.corridor.people.Membership;
import dev.corridor.people.Person;
import dev.corridor.places.RosterTimetable.Member;
import dev.corridor.places.RosterTimetable.RosterSection;
import dev.corridor.places.RosterTimetable.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run changed in a school: all that it takes to undo it. Accounts and admins are of the district; each is told
 * in one school only.
 *
 * @param byHand changes by hand that the run ended, or of which it noted that the roster says something else
 */
public record SchoolChanges(
        List<PersonChange> people,
        List<AccountChange> accounts,
        List<Membership> granted,
        List<Membership> revoked,
        List<SectionChange> sections,
        List<Member> joined,
        List<Member> left,
        List<TermChange> terms,
        List<DistrictAdminName> adminsMade,
        List<DistrictAdminName> adminsTaken,
        List<HandNoted> byHand) {

    /**
     * A person, before and after.
     *
     * @param before null if the run added it
     */
    public record PersonChange(@Nullable Person before, Person after) {}

    /**
     * An account, before and after.
     *
     * @param before null if the run added it
     */
    public record AccountChange(@Nullable Account before, Account after) {}

    /**
     * A class, before and after.
     *
     * @param before null if the run added it
     * @param after null if the run removed it
     */
    public record SectionChange(
            @Nullable RosterSection before, @Nullable RosterSection after) {}

    /**
     * A term, before and after.
     *
     * @param before null if the run added it
     */
    public record TermChange(@Nullable Term before, Term after) {}

    /**
     * A change by hand, before and after.
     *
     * @param roster what the roster says since then
     * @param over whether it was one no longer
     */
    public record HandNoted(HandChange before, @Nullable String roster, boolean over) {}

    /** What was kept before there were the last of them has none. */
    public SchoolChanges {
        adminsMade = orNone(adminsMade);
        adminsTaken = orNone(adminsTaken);
        byHand = orNone(byHand);
    }

    private static <T> List<T> orNone(@Nullable List<T> kept) {
        return kept == null ? List.of() : kept;
    }

    public boolean empty() {
        return people.isEmpty()
                && accounts.isEmpty()
                && granted.isEmpty()
                && revoked.isEmpty()
                && sections.isEmpty()
                && joined.isEmpty()
                && left.isEmpty()
                && terms.isEmpty()
                && adminsMade.isEmpty()
                && adminsTaken.isEmpty()
                && byHand.isEmpty();
    }
}
