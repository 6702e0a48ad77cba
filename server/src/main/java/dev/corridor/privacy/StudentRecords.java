package dev.corridor.privacy;

import dev.corridor.audit.Audit;
import dev.corridor.passes.PassCard;
import dev.corridor.passes.Passes;
import dev.corridor.passes.PastPasses;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.privacy.store.DisputeStore;
import dev.corridor.privacy.store.LookQueries;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Listing;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Students' own records: the passes they had, what they say is wrong about them, who looked. */
@Component
public class StudentRecords {

    private static final int MOST_LOOKS = 100;

    private final SchoolTransactions transactions;
    private final Schools schools;
    private final Passes passes;
    private final PastPasses past;
    private final PeopleNames names;
    private final DisputeStore disputes;
    private final LookQueries looks;
    private final Audit audit;
    private final SchoolClock clock;

    StudentRecords(
            SchoolTransactions transactions,
            Schools schools,
            Passes passes,
            PastPasses past,
            PeopleNames names,
            DisputeStore disputes,
            LookQueries looks,
            Audit audit,
            SchoolClock clock) {
        this.transactions = transactions;
        this.schools = schools;
        this.passes = passes;
        this.past = past;
        this.names = names;
        this.disputes = disputes;
        this.looks = looks;
        this.audit = audit;
        this.clock = clock;
    }

    /** A pass of one's own, with what one said is wrong about it. */
    public record Entry(PassCard pass, Optional<Dispute> dispute) {}

    /** The student's own passes that are over, the newest first. */
    public Listing<Entry> own(Actor student, Optional<PassId> after, int limit) {
        return transactions.read(student.school(), () -> {
            Listing<PassCard> page = past.history(student, after, limit);
            List<PassId> ids = page.items().stream().map(PassCard::id).toList();
            Map<PassId, Dispute> known = disputes.about(student.school(), ids).stream()
                    .collect(Collectors.toUnmodifiableMap(Dispute::pass, Function.identity()));
            return new Listing<>(
                    page.items().stream()
                            .map(card -> new Entry(card, Optional.ofNullable(known.get(card.id()))))
                            .toList(),
                    page.next());
        });
    }

    /** Who looked at the student's record lately; none where the school does not tell. */
    public Optional<List<Look>> looksAt(Actor student) {
        return transactions.read(student.school(), () -> {
            if (!schools.settings(student.school()).studentsSeeLooks()) {
                return Optional.empty();
            }
            Map<PersonId, PersonName> known = names.of(student.school());
            return Optional.of(looks.at(student.school(), student.person(), MOST_LOOKS).stream()
                    .map(row -> new Look(
                            row.at(),
                            Optional.ofNullable(row.by())
                                    .map(by -> known.get(new PersonId(by)))
                                    .map(PersonName::name)
                                    .orElse(null)))
                    .toList());
        });
    }

    /** The student says that something about a pass of their own is wrong; once for each pass. */
    public Dispute dispute(Actor student, PassId pass, String note) {
        Dispute made = new Dispute(
                new DisputeId(Ids.next()),
                pass,
                student.person(),
                note,
                clock.now(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return transactions.write(student.school(), () -> {
            if (!passes.card(student, pass).student().id().equals(student.person())) {
                throw Problem.notFound("pass");
            }
            if (!disputes.insert(student.school(), made)) {
                throw new Problem(Problem.Kind.CONFLICT, "You have said so of this pass already.");
            }
            transactions.tell(student.school(), "disputes", made.id().toString());
            return made;
        });
    }

    /** Every dispute that is open, or that is answered. */
    public List<Dispute> all(SchoolId school, boolean open) {
        return transactions.read(school, () -> disputes.all(school, open));
    }

    /** Answers an open dispute; the student reads it. */
    public void answer(Actor admin, DisputeId id, String answer) {
        transactions.write(admin.school(), () -> {
            Dispute open = disputes.find(admin.school(), id).orElseThrow(() -> Problem.notFound("dispute"));
            if (!disputes.answer(admin.school(), id, answer, admin.person(), clock.now())) {
                throw new Problem(Problem.Kind.CONFLICT, "Somebody answered this already.");
            }
            audit.record(admin, "dispute-answered", open.student().value(), null, Map.of("answer", answer));
            transactions.tell(admin.school(), "disputes", id.toString());
            return open;
        });
    }
}
