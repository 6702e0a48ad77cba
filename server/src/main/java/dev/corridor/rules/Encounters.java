package dev.corridor.rules;

import dev.corridor.shared.GroupId;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.List;

/** Who would be met by a student who leaves now. */
public final class Encounters {

    /**
     * A prevented meeting, for its log.
     *
     * @param other who is on the way
     * @param pass the pass they are on
     */
    public record Meeting(GroupId group, PersonId other, PassId pass) {}

    private Encounters() {}

    /** Whom the student would meet, by group. For staff with permission only. */
    public static List<Meeting> met(PersonId student, HallFacts facts, RuleBook book, Instant now) {
        return book.encounters().stream()
                .filter(group -> binds(group, student, now))
                .flatMap(group -> facts.open().stream()
                        .filter(pass -> meets(pass, student, group))
                        .map(pass -> new Meeting(group.id(), pass.student(), pass.id())))
                .toList();
    }

    static boolean wouldMeet(PersonId student, HallFacts facts, RuleBook book, Instant now) {
        for (EncounterGroup group : book.encounters()) {
            if (binds(group, student, now) && facts.open().stream().anyMatch(pass -> meets(pass, student, group))) {
                return true;
            }
        }
        return false;
    }

    private static boolean binds(EncounterGroup group, PersonId student, Instant now) {
        return group.members().contains(student) && group.acts(now);
    }

    private static boolean meets(OpenPass pass, PersonId student, EncounterGroup group) {
        return onTheWay(pass)
                && !pass.student().equals(student)
                && group.members().contains(pass.student());
    }

    /**
     * Who has a turn counts as on the way: the turn is a promise. Overdue passes count too, and whoever is looked for
     * may be anywhere.
     */
    private static boolean onTheWay(OpenPass pass) {
        return switch (pass.state()) {
            case READY, ACTIVE, WALKOUT -> true;
            case REQUESTED, WAITING, ARRIVED -> false;
        };
    }
}
