package dev.corridor.guardians;

import dev.corridor.access.TypedCode;
import dev.corridor.audit.Audit;
import dev.corridor.guardians.store.GuardianCodeStore;
import dev.corridor.guardians.store.InvitationStore;
import dev.corridor.people.People;
import dev.corridor.people.PersonState;
import dev.corridor.people.Standing;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Listing;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The invitations of a school, each with a code that is good once, for some time. */
@Component
public class GuardianInvitations {

    /** What screens are told changed. */
    static final String TOPIC = "guardians";

    private static final int MOST_OF_STUDENT = 50;

    /**
     * A code to hand out; nobody can learn it again.
     *
     * @param until when it is too old
     */
    public record Made(InvitationId id, String code, Instant until) {}

    /**
     * How long codes are good and whom they are meant for.
     *
     * @param note in the school's own words
     */
    public record Terms(Duration good, Optional<String> note) {}

    private final SchoolTransactions transactions;
    private final InvitationStore store;
    private final GuardianCodeStore codes;
    private final GuardianCode code;
    private final People people;
    private final Schools schools;
    private final SchoolClock clock;
    private final Audit audit;

    GuardianInvitations(
            SchoolTransactions transactions,
            InvitationStore store,
            GuardianCodeStore codes,
            GuardianCode code,
            People people,
            Schools schools,
            SchoolClock clock,
            Audit audit) {
        this.transactions = transactions;
        this.store = store;
        this.codes = codes;
        this.code = code;
        this.people = people;
        this.schools = schools;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Invites one guardian of some students.
     *
     * @throws Problem BAD_INPUT for somebody who is no student here; CONFLICT where the school has no guardians
     */
    public Made make(Actor admin, Set<PersonId> students, Terms terms) {
        return transactions.write(admin.school(), () -> {
            mustBeOn(admin.school());
            if (students(admin.school(), students).size() != students.size()) {
                throw Problem.field("students", "unknown", "One of these is no student of this school.");
            }
            Made made = insert(admin, List.copyOf(students), terms);
            students.forEach(student ->
                    audit.record(admin, "guardian-invited", student.value(), null, Map.of("until", made.until())));
            transactions.tell(admin.school(), TOPIC, "");
            return made;
        });
    }

    /**
     * Invites one guardian of each of these, as far as they are students here; in their order.
     *
     * @throws Problem CONFLICT where the school has no guardians
     */
    public List<Made> makeEach(Actor admin, List<PersonId> each, Terms terms) {
        return transactions.write(admin.school(), () -> {
            mustBeOn(admin.school());
            List<Made> made = new ArrayList<>();
            each.forEach(student -> made.add(insert(admin, List.of(student), terms)));
            audit.record(admin, "guardian-codes-printed", null, null, Map.of("students", each));
            transactions.tell(admin.school(), TOPIC, "");
            return made;
        });
    }

    /** Takes an invitation back, so that its code is good no longer. */
    public void revoke(Actor admin, InvitationId id) {
        transactions.write(admin.school(), () -> {
            GuardianInvitation found = store.find(admin.school(), id).orElseThrow(() -> Problem.notFound("invitation"));
            if (!store.revoke(admin.school(), id, admin.person(), clock.now())) {
                throw new Problem(Problem.Kind.CONFLICT, "This invitation is used or taken back already.");
            }
            codes.drop(admin.school(), id);
            found.children()
                    .forEach(student ->
                            audit.record(admin, "guardian-invitation-taken-back", student.value(), null, null));
            transactions.tell(admin.school(), TOPIC, "");
            return found;
        });
    }

    /** Those of a student, the newest first, at most 50. */
    public List<GuardianInvitation> of(SchoolId school, PersonId student) {
        return transactions.read(school, () -> store.of(school, student, MOST_OF_STUDENT));
    }

    /** All of a school, the newest first, a page at a time. */
    public Listing<GuardianInvitation> all(SchoolId school, Optional<InvitationId> after, int limit) {
        List<GuardianInvitation> found = transactions.read(school, () -> store.all(school, after, limit + 1));
        List<GuardianInvitation> page = found.stream().limit(limit).toList();
        return new Listing<>(page, found.size() > limit ? page.getLast().id().toString() : null);
    }

    /** Which of these are students here who have not left. */
    public Set<PersonId> students(SchoolId school, Collection<PersonId> ids) {
        return people.standing(school, ids).stream()
                .filter(one -> one.roles().contains(Role.STUDENT) && one.state() != PersonState.LEFT)
                .map(Standing::person)
                .collect(Collectors.toSet());
    }

    private Made insert(Actor admin, List<PersonId> students, Terms terms) {
        Instant now = clock.now();
        Instant until = now.plus(terms.good());
        InvitationId id = new InvitationId(Ids.next());
        String fresh = code.next();
        store.insert(
                admin.school(),
                new GuardianInvitation(
                        id, students, terms.note(), now, admin.person(), until, Optional.empty(), Optional.empty()));
        codes.sweep(now);
        codes.insert(code.hash(fresh), admin.school(), id, until);
        return new Made(id, TypedCode.shown(fresh), until);
    }

    private void mustBeOn(SchoolId school) {
        if (!schools.settings(school).guardians().on()) {
            throw new Problem(Problem.Kind.CONFLICT, "Guardians are switched off in the school's settings.");
        }
    }
}
