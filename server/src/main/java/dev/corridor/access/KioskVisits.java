package dev.corridor.access;

import dev.corridor.access.store.KioskVisitStore;
import dev.corridor.people.Standing;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Students who show at a kiosk who they are: by their card, by number and PIN, or from the class list. */
@Component
public class KioskVisits {

    /** How somebody shows who they are. */
    public sealed interface Shown {

        /** What a scanner read. */
        record Scan(String text) implements Shown {}

        /** The school's own ID number, and the PIN. */
        record Typed(String number, String pin) implements Shown {}

        /** Somebody of the class list, by what the list calls them. */
        record Pick(String pick) implements Shown {}
    }

    /**
     * A student who stands at a kiosk.
     *
     * @param token by which what follows is known to be theirs
     */
    public record Visit(String token, Actor student) {}

    private static final Duration LASTS = Duration.ofMinutes(3);

    private final SchoolTransactions transactions;
    private final KioskVisitStore store;
    private final KioskStudents students;
    private final Pins pins;
    private final PinTries tries;
    private final SchoolClock clock;

    KioskVisits(
            SchoolTransactions transactions,
            KioskVisitStore store,
            KioskStudents students,
            Pins pins,
            PinTries tries,
            SchoolClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.students = students;
        this.pins = pins;
        this.tries = tries;
        this.clock = clock;
    }

    /**
     * Lets a student in who shows who they are. Whoever stood there before is gone.
     *
     * @throws Problem BAD_INPUT, alike for what is nobody's, for a wrong PIN, and for who may take no passes; TOO_MANY
     *     once this kiosk has to wait
     */
    public Visit begin(BoundKiosk kiosk, Shown shown) {
        Standing standing = counted(kiosk, shown, () -> whose(kiosk, shown)).orElseThrow(() -> unknown(shown));
        String token = SessionToken.next();
        transactions.write(kiosk.school(), () -> {
            store.begin(
                    kiosk.school(),
                    kiosk.id(),
                    standing.person(),
                    SessionToken.hash(token),
                    clock.now().plus(LASTS));
            return token;
        });
        return new Visit(token, actor(kiosk, standing));
    }

    /** The student who stands there, if that is one still. */
    public Optional<Actor> visitor(BoundKiosk kiosk) {
        return kiosk.visitor().flatMap(id -> students.student(kiosk, id)).map(standing -> actor(kiosk, standing));
    }

    /** Nobody stands there any more. */
    public void end(BoundKiosk kiosk) {
        transactions.write(kiosk.school(), () -> store.end(kiosk.school(), kiosk.id()));
    }

    private Optional<Standing> counted(BoundKiosk kiosk, Shown shown, Supplier<Optional<Standing>> look) {
        String typedOn = kiosk.device() + (shown instanceof Shown.Typed ? ":number" : ":scan");
        tries.begin(kiosk.school(), typedOn, shown instanceof Shown.Typed ? PinTries.OF_STUDENTS : PinTries.OF_SCANS);
        Optional<Standing> found = look.get();
        if (found.isPresent()) {
            tries.undo(kiosk.school(), typedOn);
        }
        return found;
    }

    private Optional<Standing> whose(BoundKiosk kiosk, Shown shown) {
        return switch (shown) {
            case Shown.Scan(var text) -> students.numbered(kiosk, ScanText.number(text));
            case Shown.Typed(var number, var pin) -> {
                Optional<Standing> found = students.numbered(kiosk, number.strip());
                PersonId tried = found.map(Standing::person)
                        .orElse(new PersonId(kiosk.id().value()));
                yield pins.is(kiosk.school(), tried, pin) ? found : Optional.empty();
            }
            case Shown.Pick(var pick) -> students.picked(kiosk, pick);
        };
    }

    private static Actor actor(BoundKiosk kiosk, Standing standing) {
        return new Actor(
                kiosk.school(),
                standing.account(),
                standing.person(),
                Set.of(Role.STUDENT),
                Set.of(Permission.AT_KIOSK),
                List.of(),
                Optional.empty(),
                kiosk.device(),
                Optional.of(kiosk.room()));
    }

    private static Problem unknown(Shown shown) {
        return switch (shown) {
            case Shown.Scan scan -> Problem.field("scan", "unknown", "This card is not known here.");
            case Shown.Typed typed -> Problem.field("pin", "wrong", "This number and PIN do not go together.");
            case Shown.Pick pick -> Problem.field("pick", "unknown", "This class is over. Look at the list again.");
        };
    }
}
