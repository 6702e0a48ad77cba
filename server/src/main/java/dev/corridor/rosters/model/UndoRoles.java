package dev.corridor.rosters.model;

import dev.corridor.people.Membership;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.rosters.model.Known.KnownSchool;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Roles that a run gave go, those it took come back, but for people who stay as they are. */
final class UndoRoles {

    /** Whatever it is limited to: somebody may have given it again since, for less. */
    private record Post(AccountId account, Role role) {
        static Post of(Membership membership) {
            return new Post(membership.account(), membership.role());
        }
    }

    private UndoRoles() {}

    /** @param restored those who become again what they were */
    static void plan(
            KnownSchool school, SchoolChanges changed, Map<PersonId, Person> restored, PeoplePlan.OfSchool here) {
        Set<Membership> now = new HashSet<>(school.memberships());
        Set<Post> held = now.stream().map(Post::of).collect(Collectors.toSet());
        Map<AccountId, Person> byAccount = new HashMap<>();
        school.people().forEach(person -> byAccount.put(person.account(), person));
        for (Membership role : changed.granted()) {
            Person person = byAccount.get(role.account());
            boolean addedAndKept = person != null
                    && !restored.containsKey(person.id())
                    && changed.people().stream()
                            .anyMatch(change -> change.before() == null
                                    && change.after().id().equals(person.id()));
            if (now.contains(role) && !addedAndKept) {
                here.revoked().add(role);
            }
        }
        for (Membership role : changed.revoked()) {
            Person person = byAccount.get(role.account());
            boolean there =
                    person != null && restored.getOrDefault(person.id(), person).state() != PersonState.LEFT;
            if (there && !held.contains(Post.of(role))) {
                here.granted().add(role);
            }
        }
    }
}
