package dev.corridor.limits;

import dev.corridor.audit.Audit;
import dev.corridor.limits.store.EncounterStore;
import dev.corridor.people.People;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Changes of encounter groups by admins. A new or wider group ends no open pass. */
@Component
public final class EncounterChanges {

    /** A group to be. */
    public record GroupDraft(
            Optional<String> name,
            Optional<String> notes,
            Set<PersonId> members,
            boolean on,
            Optional<Instant> expiresAt) {

        public GroupDraft {
            members = Set.copyOf(members);
        }

        MeetingGroup as(GroupId id, long prevented, long version) {
            return new MeetingGroup(id, name, notes, members, on, expiresAt, prevented, version);
        }
    }

    /** What screens are told changed. */
    private static final String TOPIC = "encounter-groups";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTES = 2000;
    private static final int LARGEST = 200;

    private final SchoolTransactions transactions;
    private final EncounterStore store;
    private final People people;
    private final Audit audit;

    EncounterChanges(SchoolTransactions transactions, EncounterStore store, People people, Audit audit) {
        this.transactions = transactions;
        this.store = store;
        this.people = people;
        this.audit = audit;
    }

    /**
     * Makes a group.
     *
     * @throws Problem naming every field that is wrong
     */
    public MeetingGroup create(Actor actor, GroupDraft draft) {
        return transactions.configure(actor.school(), TOPIC, hall -> {
            check(actor.school(), draft);
            MeetingGroup made = draft.as(new GroupId(Ids.next()), 0, 1);
            store.insert(actor.school(), made, hall.at(), actor.person());
            audit.record(actor, "encounter-group-created", made.id().value(), null, made);
            return made;
        });
    }

    /**
     * Replaces a group.
     *
     * @throws Problem if somebody else changed it meanwhile, or naming every field that is wrong
     */
    public MeetingGroup change(Actor actor, GroupId id, long version, GroupDraft draft) {
        return transactions.configure(actor.school(), TOPIC, hall -> {
            MeetingGroup before = living(actor.school(), id);
            forbidStale(before, version, draft);
            check(actor.school(), draft);
            MeetingGroup after = draft.as(id, before.prevented(), version + 1);
            store.update(actor.school(), after);
            audit.record(actor, "encounter-group-changed", id.value(), before, after);
            return after;
        });
    }

    /** Takes a group out of use; what it prevented stays on record. */
    public void delete(Actor actor, GroupId id, long version) {
        transactions.configure(actor.school(), TOPIC, hall -> {
            MeetingGroup before = living(actor.school(), id);
            if (before.version() != version) {
                throw meanwhile(List.of());
            }
            store.delete(actor.school(), id, hall.at(), actor.person());
            audit.record(actor, "encounter-group-deleted", id.value(), before, null);
            return id;
        });
    }

    private MeetingGroup living(SchoolId school, GroupId id) {
        return store.all(school).stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("encounter group"));
    }

    private static void forbidStale(MeetingGroup now, long version, GroupDraft wanted) {
        if (now.version() != version) {
            List<FieldError> different = new ArrayList<>();
            compare(different, "name", wanted.name(), now.name());
            compare(different, "notes", wanted.notes(), now.notes());
            compare(different, "members", wanted.members(), now.members());
            compare(different, "on", wanted.on(), now.on());
            compare(different, "expiresAt", wanted.expiresAt(), now.expiresAt());
            throw meanwhile(different);
        }
    }

    private static Problem meanwhile(List<FieldError> different) {
        return new Problem(Problem.Kind.CHANGED, "Somebody else changed this group meanwhile.", different);
    }

    private static void compare(List<FieldError> different, String field, Object wanted, Object now) {
        if (!Objects.equals(wanted, now)) {
            different.add(new FieldError(field, "changed", "Somebody else changed this."));
        }
    }

    private void check(SchoolId school, GroupDraft draft) {
        List<FieldError> wrong = new ArrayList<>();
        draft.name()
                .filter(name -> name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl))
                .ifPresent(
                        name -> wrong.add(new FieldError("name", "too-long", "At most 100 letters, digits, signs.")));
        draft.notes()
                .filter(notes -> notes.length() > LONGEST_NOTES || notes.indexOf('\0') >= 0)
                .ifPresent(notes -> wrong.add(new FieldError("notes", "too-long", "At most 2,000 characters.")));
        if (draft.members().size() < 2 || draft.members().size() > LARGEST) {
            wrong.add(new FieldError("members", "out-of-range", "Name two or more students, at most 200."));
        } else if (students(school, draft.members()) != draft.members().size()) {
            wrong.add(new FieldError("members", "unknown", "Somebody named here is not a student of the school."));
        }
        if (!wrong.isEmpty()) {
            throw new Problem(Problem.Kind.BAD_INPUT, "The group is not saved yet.", wrong);
        }
    }

    private long students(SchoolId school, Set<PersonId> members) {
        return people.standing(school, members).stream()
                .filter(standing -> standing.roles().contains(Role.STUDENT))
                .count();
    }
}
