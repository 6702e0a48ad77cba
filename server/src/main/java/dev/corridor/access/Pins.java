package dev.corridor.access;

import dev.corridor.access.store.PinStore;
import dev.corridor.access.store.PinStore.Kept;
import dev.corridor.audit.Audit;
import dev.corridor.people.Covers;
import dev.corridor.people.People;
import dev.corridor.people.PersonState;
import dev.corridor.people.Standing;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * People's PINs: four to six digits that stand for somebody on a device that is not theirs. The PIN of whoever only
 * stands in for others is good until the last day of their cover.
 */
@Component
public class Pins {

    /**
     * What may be known of a PIN.
     *
     * @param until the last day on which it is good, for whoever stands in
     */
    public record State(boolean set, @Nullable LocalDate until) {}

    /** A PIN that was made for somebody; shown once and never again. */
    public record Issued(String pin, @Nullable LocalDate until) {}

    private final SchoolTransactions transactions;
    private final PinStore store;
    private final PinTries tries;
    private final PinMaker maker;
    private final People people;
    private final Covers covers;
    private final Schools schools;
    private final SchoolClock clock;
    private final Audit audit;

    Pins(
            SchoolTransactions transactions,
            PinStore store,
            PinTries tries,
            PinMaker maker,
            People people,
            Covers covers,
            Schools schools,
            SchoolClock clock,
            Audit audit) {
        this.transactions = transactions;
        this.store = store;
        this.tries = tries;
        this.maker = maker;
        this.people = people;
        this.covers = covers;
        this.schools = schools;
        this.clock = clock;
        this.audit = audit;
    }

    /** Whether somebody has a PIN that is good today. */
    public State of(SchoolId school, PersonId person) {
        return transactions.read(
                school,
                () -> good(school, person)
                        .map(kept -> new State(true, kept.until().orElse(null)))
                        .orElse(new State(false, null)));
    }

    /**
     * The same of somebody of the school.
     *
     * @throws Problem NOT_FOUND
     */
    public State known(SchoolId school, PersonId person) {
        standing(school, person);
        return of(school, person);
    }

    /**
     * One's own PIN.
     *
     * @param current the one before, where there is one
     * @throws Problem BAD_INPUT for a PIN that is none or too simple, or a wrong one before; TOO_MANY
     */
    public State choose(Actor actor, @Nullable String current, @Nullable String pin) {
        String chosen = PinRules.checked(pin);
        if (of(actor.school(), actor.person()).set()) {
            proveCurrent(actor, Objects.requireNonNullElse(current, ""));
        }
        return transactions.write(actor.school(), () -> {
            Optional<LocalDate> until = until(actor.school(), standing(actor.school(), actor.person()));
            set(actor, actor.person(), chosen, until);
            audit.record(actor, "pin-chosen", actor.person().value(), null, null);
            return new State(true, until.orElse(null));
        });
    }

    /**
     * A new PIN for a student, or for a substitute's cover; the one before opens nothing any more.
     *
     * @throws Problem NOT_FOUND; CONFLICT for staff who choose their own, and for a substitute without a cover
     */
    public Issued issue(Actor admin, PersonId person) {
        return transactions.write(admin.school(), () -> {
            Standing standing = standing(admin.school(), person);
            if (!standing.roles().contains(Role.STUDENT) && !standsIn(standing)) {
                throw new Problem(Problem.Kind.CONFLICT, "Staff choose their own PIN.");
            }
            String pin = PinMaker.next();
            Optional<LocalDate> until = until(admin.school(), standing);
            set(admin, person, pin, until);
            audit.record(admin, "pin-issued", person.value(), null, null);
            return new Issued(pin, until.orElse(null));
        });
    }

    /** Takes somebody's PIN away; they choose another. */
    public void clear(Actor admin, PersonId person) {
        transactions.write(admin.school(), () -> {
            standing(admin.school(), person);
            if (store.delete(admin.school(), person)) {
                audit.record(admin, "pin-cleared", person.value(), null, null);
            }
            return person;
        });
    }

    /** Whether this is somebody's PIN. It takes as long for whoever has none. */
    boolean is(SchoolId school, PersonId person, String typed) {
        Optional<Kept> kept = transactions.read(school, () -> good(school, person));
        byte[] expected = kept.map(Kept::hash).orElse("").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, maker.hash(school, person, typed).getBytes(StandardCharsets.UTF_8));
    }

    private void proveCurrent(Actor actor, String current) {
        tries.begin(actor.school(), actor.device(), PinTries.OF_STAFF);
        if (!is(actor.school(), actor.person(), current)) {
            throw Problem.field("current", "wrong", "This is not the PIN that you have now.");
        }
        tries.right(actor.school(), actor.device());
    }

    private void set(Actor by, PersonId person, String pin, Optional<LocalDate> until) {
        Kept kept = new Kept(maker.hash(by.school(), person, pin), maker.keyId(), until);
        store.put(by.school(), person, kept, clock.now(), by.person());
    }

    /** What another server's key made proves nothing here. */
    private Optional<Kept> good(SchoolId school, PersonId person) {
        LocalDate today = today(school);
        return store.find(school, person)
                .filter(kept -> kept.keyId().equals(maker.keyId()))
                .filter(kept -> kept.until().filter(today::isAfter).isEmpty());
    }

    private Standing standing(SchoolId school, PersonId person) {
        return people.standing(school, Set.of(person)).stream()
                .filter(standing -> standing.state() != PersonState.LEFT)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("person"));
    }

    private Optional<LocalDate> until(SchoolId school, Standing standing) {
        return standsIn(standing) ? Optional.of(endOfCover(school, standing.person())) : Optional.empty();
    }

    private LocalDate endOfCover(SchoolId school, PersonId person) {
        return covers.notOver(school, clock.now()).stream()
                .filter(cover -> cover.person().equals(person))
                .flatMap(cover -> Optional.ofNullable(cover.term().until()).stream())
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new Problem(
                        Problem.Kind.CONFLICT, "A substitute's PIN is for a cover: say first whom they act for."));
    }

    private static boolean standsIn(Standing standing) {
        return standing.roles().equals(Set.of(Role.SUBSTITUTE));
    }

    private LocalDate today(SchoolId school) {
        Instant now = clock.now();
        return LocalDate.ofInstant(now, schools.zone(school));
    }
}
