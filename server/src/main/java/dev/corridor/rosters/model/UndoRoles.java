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
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Roles that a run gave go, those it took come back, but for people who stay as they are. */
final class UndoRoles {

    /** Whatever it is limited to: somebody may have given it again since, for less. */
    private record Post(AccountId account, Role role) {
        static Post of(Membership membership) {
            return new Post(membership.account(), membership.role());
        }
    }

    private final KnownSchool school;
    private final SchoolChanges changed;
    private final Map<PersonId, Person> restored;
    private final Undo.By by;
    private final Map<AccountId, Person> byAccount = new HashMap<>();

    /**
     * @param restored those who become again what they were
     * @param by whose own roles stay, and whose rights say whether those of admins come and go too
     */
    UndoRoles(KnownSchool school, SchoolChanges changed, Map<PersonId, Person> restored, Undo.By by) {
        this.school = school;
        this.changed = changed;
        this.restored = restored;
        this.by = by;
        school.people().forEach(person -> byAccount.put(person.account(), person));
    }

    /** @param kept told whose rights as an admin stay as they are */
    void plan(PeoplePlan.OfSchool here, Consumer<Person> kept) {
        Set<Membership> now = new HashSet<>(school.memberships());
        Set<Post> held = now.stream().map(Post::of).collect(Collectors.toSet());
        for (Membership role : changed.granted()) {
            if (now.contains(role) && !addedAndKept(role) && mayTurn(role, kept)) {
                here.revoked().add(role);
            }
        }
        for (Membership role : changed.revoked()) {
            Person person = byAccount.get(role.account());
            boolean there =
                    person != null && restored.getOrDefault(person.id(), person).state() != PersonState.LEFT;
            if (there && !held.contains(Post.of(role)) && mayTurn(role, kept)) {
                here.granted().add(role);
            }
        }
    }

    private boolean addedAndKept(Membership role) {
        Person person = byAccount.get(role.account());
        return person != null
                && !restored.containsKey(person.id())
                && changed.people().stream()
                        .anyMatch(change ->
                                change.before() == null && change.after().id().equals(person.id()));
    }

    private boolean mayTurn(Membership role, Consumer<Person> kept) {
        boolean own = by.account().equals(Optional.of(role.account()));
        boolean may = !own && (by.givesAdmin() || role.role() != Role.ADMIN);
        Person person = byAccount.get(role.account());
        if (!may && person != null) {
            kept.accept(person);
        }
        return may;
    }
}
