package dev.corridor.schools;

import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to a school's data: a READ COMMITTED transaction in which the database shows that school's rows and no
 * other's. A call inside another joins its transaction; the school it names holds for the inner call alone.
 *
 * <p>Callers take turns by school before a connection is asked for, and get the problem BUSY when too many wait.
 */
@Component
public final class SchoolTransactions {

    /** Topics of what an overhaul reads and writes, so that the two must not happen at once. */
    private static final Set<String> OVERHAULED = Set.of("people", "rooms", "sections", "bell-schedules");

    private final ScopedValue<OpenTransaction> current = ScopedValue.newInstance();
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final Turnstile turns;
    private final HallRows rows;
    private final HallLog log;
    private final Doorbell doorbell;
    private final SchoolClock clock;

    SchoolTransactions(
            PlatformTransactionManager transactions,
            Connections connections,
            HallRows rows,
            HallLog log,
            Doorbell doorbell,
            SchoolClock clock) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
        this.turns = new Turnstile(connections.forCallers(), connections.waiting());
        this.rows = rows;
        this.log = log;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /** Reads, for at most five seconds a statement. */
    public <T> T read(SchoolId school, Supplier<T> work) {
        return current.isBound()
                ? current.get().in(school, work)
                : turns.through(school, () -> within(reading, open -> open.in(school, work)));
    }

    /** Writes what no decision about a pass reads; the hall is not locked. */
    public <T> T write(SchoolId school, Supplier<T> work) {
        if (current.isBound()) {
            current.get().mayWrite();
            return current.get().in(school, work);
        }
        return turns.through(school, () -> within(writing, open -> open.in(school, work)));
    }

    /**
     * Writes what decisions read. The hall is locked and its configuration's version counted up, so that the very next
     * decision on every node goes by the change, and whoever waits for a pass is looked at again.
     *
     * @param topic what screens fetch again, such as {@code rooms}
     * @throws Problem BUSY while the school is being overhauled, if the topic is one of those
     */
    public <T> T configure(SchoolId school, String topic, Function<LockedHall, T> work) {
        Function<OpenTransaction, T> configuring = open -> {
            if (OVERHAULED.contains(topic)) {
                open.share(school);
            }
            return open.locked(school, hall -> {
                hall.reconfigure();
                open.afterCommit(() -> doorbell.ring(new Ring.Topic(school, topic, "")));
                return work.apply(hall);
            });
        };
        return current.isBound()
                ? configuring.apply(current.get())
                : turns.through(school, () -> within(writing, configuring));
    }

    /**
     * One transaction around calls for several schools: all of it happens or none. Halls inside it are locked in the
     * order of their schools' ids.
     */
    public <T> T together(Supplier<T> work) {
        if (current.isBound()) {
            current.get().mayWrite();
            return work.get();
        }
        return within(writing, open -> work.get());
    }

    /**
     * One transaction that rewrites much of several schools and keeps nobody's passes waiting: what {@link #configure}
     * is asked for inside it locks no hall until just before the commit. From the start on nobody else changes these
     * schools' people, rooms or bells; who tries is told to come back.
     *
     * @param schools tells which, inside the transaction; those made in it are not needed
     */
    public <T> T overhaul(Supplier<Collection<SchoolId>> schools, Supplier<T> work) {
        mustStandAlone();
        return within(writing, open -> {
            open.reserve(schools.get());
            return work.get();
        });
    }

    /** Reads what an account may see of itself in every school: its memberships and their schools. */
    public <T> T acrossSchoolsOf(AccountId account, Supplier<T> work) {
        Supplier<T> named = () -> {
            rows.name(account);
            return work.get();
        };
        return current.isBound() ? named.get() : within(reading, open -> named.get());
    }

    /** Reads and writes what is a district's own, such as its roster connections. */
    public <T> T ofDistrict(DistrictId district, Supplier<T> work) {
        Supplier<T> named = () -> {
            rows.name(district);
            return work.get();
        };
        if (current.isBound()) {
            current.get().mayWrite();
            return named.get();
        }
        return within(writing, open -> named.get());
    }

    /** Runs an act once the transaction under way has committed; at once if there is none. */
    public void afterCommit(Runnable act) {
        if (current.isBound()) {
            current.get().afterCommit(act);
        } else {
            act.run();
        }
    }

    /** Tells the school's screens, after the commit, that something of this topic is to be fetched again. */
    public void tell(SchoolId school, String topic, String id) {
        afterCommit(() -> doorbell.ring(new Ring.Topic(school, topic, id)));
    }

    /** Tells one person's screens, after the commit, that something of theirs is to be fetched again. */
    public void tell(SchoolId school, PersonId person, String topic) {
        afterCommit(() -> doorbell.ring(new Ring.Person(school, person, topic)));
    }

    /** One batch: the hall locked, the work done, the log written. */
    <T> T inHall(SchoolId school, Function<LockedHall, T> work) {
        mustStandAlone();
        return within(writing, open -> open.locked(school, work));
    }

    void mustStandAlone() {
        if (current.isBound()) {
            throw new IllegalStateException("this is not begun inside another transaction");
        }
    }

    /** The version of the school's configuration, if the transaction under way knows it. */
    public Optional<Long> configVersion(SchoolId school) {
        return current.isBound() ? current.get().configVersion(school) : Optional.empty();
    }

    /** Whether the transaction under way is changing the school's configuration. */
    boolean configures(SchoolId school) {
        return current.isBound() && current.get().configures(school);
    }

    private <T> T within(TransactionTemplate kind, Function<OpenTransaction, T> work) {
        OpenTransaction open = new OpenTransaction(kind.isReadOnly(), rows, log, clock::now);
        T result = kind.execute(status -> ScopedValue.where(current, open).call(() -> {
            T done = work.apply(open);
            open.close();
            return done;
        }));
        open.committed();
        return result;
    }
}
