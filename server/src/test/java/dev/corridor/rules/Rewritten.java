package dev.corridor.rules;

import dev.corridor.shared.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The same rule book with another hallway capacity or other encounter groups. */
final class Rewritten {

    private Rewritten() {}

    static RuleBook withoutCapacityAndGroups(RuleBook book) {
        return with(book, OptionalInt.empty(), List.of());
    }

    static RuleBook hallway(RuleBook book, int capacity) {
        return with(book, OptionalInt.of(capacity), book.encounters());
    }

    static RuleBook apart(RuleBook book, PersonId one, PersonId other) {
        return with(
                book,
                book.school().hallwayCapacity(),
                List.of(new EncounterGroup(Names.group("apart"), Set.of(one, other), true, Optional.empty())));
    }

    private static RuleBook with(RuleBook book, OptionalInt hallway, List<EncounterGroup> encounters) {
        SchoolRules school = book.school();
        return new RuleBook(
                new SchoolRules(
                        school.line(),
                        hallway,
                        school.cooldown(),
                        school.cooldownFromEnd(),
                        school.overdueFreesPlaces(),
                        school.adminOnly(),
                        school.teachersLetGo()),
                book.days(),
                book.rooms(),
                book.limits(),
                encounters,
                book.accommodations(),
                book.emergency(),
                book.away());
    }
}
