package dev.corridor.access;

import dev.corridor.database.ServerKey;
import dev.corridor.people.People;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.people.PersonState;
import dev.corridor.people.Standing;
import dev.corridor.places.Timetable;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Which student is meant at a kiosk: by number, by card, or by the list of the class that is there. */
@Component
public class KioskStudents {

    /**
     * Somebody of the class now in session.
     *
     * @param pick what to choose them by: good at this kiosk alone, and no id of theirs
     * @param name first name with initial
     */
    public record Classmate(String pick, String name) {}

    private static final int PICK_BYTES = 12;

    private final SchoolTransactions transactions;
    private final People people;
    private final PeopleNames names;
    private final Timetable timetable;
    private final ServerKey key;
    private final SchoolClock clock;

    KioskStudents(
            SchoolTransactions transactions,
            People people,
            PeopleNames names,
            Timetable timetable,
            ServerKey key,
            SchoolClock clock) {
        this.transactions = transactions;
        this.people = people;
        this.names = names;
        this.timetable = timetable;
        this.key = key;
        this.clock = clock;
    }

    /** The class that meets now in the kiosk's room, by name; nobody where it is not to be shown. */
    public List<Classmate> classNow(BoundKiosk kiosk) {
        if (!kiosk.classList()) {
            return List.of();
        }
        return transactions.read(kiosk.school(), () -> {
            Map<PersonId, PersonName> known = names.of(kiosk.school());
            Set<PersonId> students = timetable.classNow(kiosk.school(), kiosk.room(), clock.now());
            return people.standing(kiosk.school(), students).stream()
                    .filter(KioskStudents::takesPasses)
                    .flatMap(standing -> Optional.ofNullable(known.get(standing.person())).stream())
                    .map(name -> new Classmate(pick(kiosk, name.id()), name.publicName()))
                    .sorted(Comparator.comparing(Classmate::name).thenComparing(Classmate::pick))
                    .toList();
        });
    }

    /**
     * A student whom staff name there by number, typed or scanned; also one who may take no passes, but none who left.
     */
    public Optional<PersonId> named(BoundKiosk kiosk, String number) {
        return numbered(kiosk, ScanText.number(number), KioskStudents::here).map(Standing::person);
    }

    /** The same by the class list. */
    public Optional<PersonId> chosen(BoundKiosk kiosk, String pick) {
        return picked(kiosk, pick).map(Standing::person);
    }

    /** The one student of a number who may take passes. */
    Optional<Standing> numbered(BoundKiosk kiosk, String number) {
        return numbered(kiosk, number, KioskStudents::takesPasses);
    }

    private Optional<Standing> numbered(BoundKiosk kiosk, String number, Predicate<Standing> which) {
        return transactions.read(kiosk.school(), () -> {
            List<Standing> found = people.standing(kiosk.school(), people.numbered(kiosk.school(), number)).stream()
                    .filter(which)
                    .toList();
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        });
    }

    /** Somebody of the class list, by what the list calls them. */
    Optional<Standing> picked(BoundKiosk kiosk, String pick) {
        if (!kiosk.classList()) {
            return Optional.empty();
        }
        return transactions
                .read(
                        kiosk.school(),
                        () -> timetable.classNow(kiosk.school(), kiosk.room(), clock.now()).stream()
                                .filter(id -> MessageDigest.isEqual(bytes(pick(kiosk, id)), bytes(pick)))
                                .findFirst())
                .flatMap(id -> student(kiosk, id));
    }

    /** A student of whom the id is known, if they may take passes. */
    Optional<Standing> student(BoundKiosk kiosk, PersonId id) {
        return people.standing(kiosk.school(), Set.of(id)).stream()
                .filter(KioskStudents::takesPasses)
                .findFirst();
    }

    private static boolean here(Standing standing) {
        return standing.state() != PersonState.LEFT && standing.roles().contains(Role.STUDENT);
    }

    private static boolean takesPasses(Standing standing) {
        return standing.state() == PersonState.ACTIVE && standing.roles().contains(Role.STUDENT);
    }

    private String pick(BoundKiosk kiosk, PersonId id) {
        byte[] hash = key.hash("pick/" + kiosk.id() + "/" + id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, PICK_BYTES));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
