package dev.corridor.access;

import dev.corridor.access.store.PinTryStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes whatever wrong PINs are typed on wait: a device, never the person whose PIN it would be, and no other device.
 * Counted in the database, so that neither another node nor a restart forgets.
 */
@Component
public class PinTries {

    /**
     * How much guessing is borne.
     *
     * @param most wrong tries before the wait
     * @param forgotten after how long the first of them no longer counts
     */
    public record Patience(int most, Duration pause, Duration forgotten) {}

    /** The PINs of staff, on one device. */
    static final Patience OF_STAFF = new Patience(5, Duration.ofMinutes(10), Duration.ofHours(1));
    /** The same by one account on all its devices: signing in anew wins little. */
    static final Patience OF_STAFF_BY_ACCOUNT = new Patience(20, Duration.ofMinutes(10), Duration.ofHours(4));

    /** The PINs of students at one kiosk: a right one gives no more tries for others. */
    static final Patience OF_STUDENTS = new Patience(5, Duration.ofMinutes(2), Duration.ofMinutes(10));
    /** Cards that nobody knows: a worn one is read wrongly more than once. */
    static final Patience OF_SCANS = new Patience(20, Duration.ofMinutes(1), Duration.ofMinutes(10));

    private final SchoolTransactions transactions;
    private final PinTryStore store;
    private final SchoolClock clock;

    public PinTries(SchoolTransactions transactions, PinTryStore store, SchoolClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Counts a try as wrong until it proves right, so that many at once gain nothing.
     *
     * @param typedOn what has to wait
     * @throws Problem TOO_MANY with the time to wait; the try must not be looked at
     */
    void begin(SchoolId school, String typedOn, Patience patience) {
        Instant now = clock.now();
        Optional<Instant> waits = transactions.write(
                school,
                () -> store.count(school, typedOn, patience, now)
                        ? Optional.empty()
                        : Optional.of(store.waitsUntil(school, typedOn).orElse(now)));
        waits.ifPresent(until -> {
            throw Problem.later(
                    Problem.Kind.TOO_MANY,
                    "Too many wrong PINs were typed on this device. Wait a little.",
                    Duration.between(now, until));
        });
    }

    /** The try was right: what was wrong before it is forgotten. */
    void right(SchoolId school, String typedOn) {
        transactions.write(school, () -> store.forget(school, typedOn));
    }

    /** The try was right: it did not count, but what was wrong before it does. */
    void undo(SchoolId school, String typedOn) {
        transactions.write(school, () -> store.undo(school, typedOn));
    }
}
