package dev.corridor.schools;

import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The transaction under way on this thread: the school it is in, and the halls it holds. */
final class OpenTransaction {

    private final boolean readOnly;
    private final HallRows rows;
    private final HallLog log;
    private final Supplier<Instant> clock;
    private final Map<SchoolId, LockedHall> halls = new LinkedHashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private @Nullable SchoolId school;
    private long configVersion;
    private String highestHall = "";
    private boolean overhaul;

    OpenTransaction(boolean readOnly, HallRows rows, HallLog log, Supplier<Instant> clock) {
        this.readOnly = readOnly;
        this.rows = rows;
        this.log = log;
        this.clock = clock;
    }

    /** Does work in a school, then is in the school it was in before. */
    <T> T in(SchoolId entered, Supplier<T> work) {
        if (entered.equals(school)) {
            return work.get();
        }
        return visiting(entered, () -> rows.enter(entered, readOnly), row -> work.get());
    }

    /** Does work in a school with its hall locked; the lock holds until the transaction ends. */
    <T> T locked(SchoolId entered, Function<LockedHall, T> work) {
        LockedHall held = halls.get(entered);
        if (held != null) {
            return in(entered, () -> work.apply(held));
        }
        if (overhaul) {
            return visiting(entered, () -> rows.enter(entered, false), row -> work.apply(hall(entered, row)));
        }
        mayLock(entered);
        return visiting(entered, () -> rows.lock(entered), row -> work.apply(hall(entered, row)));
    }

    private LockedHall hall(SchoolId entered, Optional<HallRow> found) {
        HallRow row = found.orElseThrow(() -> Problem.notFound("school"));
        Instant now = clock.get();
        LockedHall hall = new LockedHall(entered, row.lastAt().isAfter(now) ? row.lastAt() : now, row, log);
        highestHall = entered.toString();
        halls.put(entered, hall);
        return hall;
    }

    /** Keeps overhauls of a school away until the transaction ends; before its hall is locked, or passes would wait. */
    void share(SchoolId school) {
        if (!overhaul && !halls.containsKey(school)) {
            mayWrite();
            rows.share(school);
        }
    }

    /** Begins an overhaul: waits for those who are changing these schools, and keeps others away until it ends. */
    void reserve(Collection<SchoolId> schools) {
        overhaul = true;
        schools.stream().sorted(Comparator.comparing(SchoolId::toString)).forEach(rows::reserve);
    }

    private <T> T visiting(SchoolId entered, Supplier<Optional<HallRow>> arrive, Function<Optional<HallRow>, T> work) {
        SchoolId before = school;
        long versionBefore = configVersion;
        Optional<HallRow> row = arrive.get();
        school = entered;
        configVersion = row.map(HallRow::configVersion).orElse(0L);
        T done;
        try {
            done = work.apply(row);
        } catch (RuntimeException | Error failed) {
            goBack(before, versionBefore, failed);
            throw failed;
        }
        goBack(before, versionBefore, null);
        return done;
    }

    /** The first school a transaction enters is the one it stays in, so nothing is said to the database then. */
    private void goBack(@Nullable SchoolId before, long version, @Nullable Throwable failed) {
        if (before == null) {
            return;
        }
        school = before;
        configVersion = version;
        try {
            rows.name(before);
        } catch (RuntimeException broken) {
            if (failed == null) {
                throw broken;
            }
            failed.addSuppressed(broken);
        }
    }

    /** Halls are locked in the order of their schools' ids, or two transactions could wait for each other. */
    private void mayLock(SchoolId next) {
        mayWrite();
        if (next.toString().compareTo(highestHall) <= 0) {
            throw new IllegalStateException("halls are locked in the order of their schools' ids");
        }
    }

    void mayWrite() {
        if (readOnly) {
            throw new IllegalStateException("this transaction only reads");
        }
    }

    /** The version of the configuration, if this is the school that the transaction is in. */
    Optional<Long> configVersion(SchoolId asked) {
        return asked.equals(school) ? Optional.of(configVersion) : Optional.empty();
    }

    /** Whether this transaction itself changes the school's configuration, so that nothing it reads may be kept. */
    boolean configures(SchoolId asked) {
        LockedHall hall = halls.get(asked);
        return hall != null && hall.reconfigures();
    }

    void afterCommit(Runnable act) {
        afterCommit.add(act);
    }

    /** Writes what the halls were told, as the last thing before the commit. */
    void close() {
        if (overhaul) {
            lockOverhauled();
        }
        for (LockedHall hall : halls.values()) {
            if (hall.changed()) {
                in(hall.school(), () -> log.write(hall));
            }
        }
    }

    /** Only here are an overhaul's halls locked, and told that their configuration has changed. */
    private void lockOverhauled() {
        List<LockedHall> changed =
                halls.values().stream().filter(LockedHall::changed).toList();
        if (changed.stream().anyMatch(hall -> hall.lastSeq() > hall.firstSeq())) {
            throw new IllegalStateException("an overhaul changes no passes");
        }
        halls.clear();
        overhaul = false;
        highestHall = "";
        changed.stream()
                .map(LockedHall::school)
                .sorted(Comparator.comparing(SchoolId::toString))
                .forEach(each -> locked(each, hall -> {
                    hall.reconfigure();
                    return each;
                }));
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}
