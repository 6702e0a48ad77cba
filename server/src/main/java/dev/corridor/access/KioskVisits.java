package dev.corridor.access;

import dev.corridor.access.store.KioskStore;
import dev.corridor.database.ServerKey;
import dev.corridor.people.People;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.people.PersonState;
import dev.corridor.people.Standing;
import dev.corridor.places.Timetable;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolClock;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
     * Somebody of the class now in session.
     *
     * @param pick what to choose them by: good at this kiosk alone, and no id of theirs
     * @param name first name with initial
     */
    public record Classmate(String pick, String name) {}

    /**
     * A student who stands at a kiosk.
     *
     * @param token by which what follows is known to be theirs
     */
    public record Visit(String token, Actor student) {}

    private static final Duration LASTS = Duration.ofMinutes(3);
    private static final int PICK_BYTES = 12;

    private final SchoolTransactions transactions;
    private final KioskStore store;
    private final People people;
    private final PeopleNames names;
    private final Schools schools;
    private final Timetable timetable;
    private final Pins pins;
    private final PinTries tries;
    private final ServerKey key;
    private final SchoolClock clock;

    KioskVisits(
            SchoolTransactions transactions,
            KioskStore store,
            People people,
            PeopleNames names,
            Schools schools,
            Timetable timetable,
            Pins pins,
            PinTries tries,
            ServerKey key,
            SchoolClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.people = people;
        this.names = names;
        this.schools = schools;
        this.timetable = timetable;
        this.pins = pins;
        this.tries = tries;
        this.key = key;
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
            store.visit(
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
        return kiosk.visitor().flatMap(id -> student(kiosk, id)).map(standing -> actor(kiosk, standing));
    }

    /** Nobody stands there any more. */
    public void end(BoundKiosk kiosk) {
        transactions.write(kiosk.school(), () -> store.visitOver(kiosk.school(), kiosk.id()));
    }

    /** The class that meets now in the kiosk's room, by name; nobody where the school does not want it. */
    public List<Classmate> classNow(BoundKiosk kiosk) {
        return transactions.read(kiosk.school(), () -> {
            if (!schools.settings(kiosk.school()).kioskClassLists()) {
                return List.of();
            }
            Map<PersonId, PersonName> known = names.of(kiosk.school());
            Set<PersonId> students = timetable.classNow(kiosk.school(), kiosk.room(), clock.now());
            return people.standing(kiosk.school(), students).stream()
                    .filter(KioskVisits::takesPasses)
                    .flatMap(standing -> Optional.ofNullable(known.get(standing.person())).stream())
                    .map(name -> new Classmate(pick(kiosk, name.id()), name.publicName()))
                    .sorted(Comparator.comparing(Classmate::name).thenComparing(Classmate::pick))
                    .toList();
        });
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
            case Shown.Scan(var text) -> numbered(kiosk, ScanText.number(text));
            case Shown.Typed(var number, var pin) -> {
                Optional<Standing> found = numbered(kiosk, number.strip());
                PersonId tried = found.map(Standing::person)
                        .orElse(new PersonId(kiosk.id().value()));
                yield pins.is(kiosk.school(), tried, pin) ? found : Optional.empty();
            }
            case Shown.Pick(var pick) -> picked(kiosk, pick).flatMap(id -> student(kiosk, id));
        };
    }

    private Optional<Standing> numbered(BoundKiosk kiosk, String number) {
        return transactions.read(kiosk.school(), () -> {
            List<Standing> found = people.standing(kiosk.school(), people.numbered(kiosk.school(), number)).stream()
                    .filter(KioskVisits::takesPasses)
                    .toList();
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        });
    }

    private Optional<PersonId> picked(BoundKiosk kiosk, String pick) {
        return transactions.read(kiosk.school(), () -> {
            if (!schools.settings(kiosk.school()).kioskClassLists()) {
                return Optional.empty();
            }
            return timetable.classNow(kiosk.school(), kiosk.room(), clock.now()).stream()
                    .filter(id -> MessageDigest.isEqual(bytes(pick(kiosk, id)), bytes(pick)))
                    .findFirst();
        });
    }

    private Optional<Standing> student(BoundKiosk kiosk, PersonId id) {
        return people.standing(kiosk.school(), Set.of(id)).stream()
                .filter(KioskVisits::takesPasses)
                .findFirst();
    }

    private static boolean takesPasses(Standing standing) {
        return standing.state() == PersonState.ACTIVE && standing.roles().contains(Role.STUDENT);
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

    private String pick(BoundKiosk kiosk, PersonId id) {
        byte[] hash = key.hash("pick/" + kiosk.id() + "/" + id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(hash, PICK_BYTES));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Problem unknown(Shown shown) {
        return switch (shown) {
            case Shown.Scan scan -> Problem.field("scan", "unknown", "This card is not known here.");
            case Shown.Typed typed -> Problem.field("pin", "wrong", "This number and PIN do not go together.");
            case Shown.Pick pick -> Problem.field("pick", "unknown", "This class is over. Look at the list again.");
        };
    }
}
