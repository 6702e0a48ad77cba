package dev.corridor.schools;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something of a school's configuration, kept on this node for as long as the configuration's version stays. Since a
 * change counts the version up in the hall's row, whoever reads that row can never go by an older one.
 *
 * <p>Make one with {@link Schools#configured}.
 *
 * @param <T> unchangeable
 */
public final class Configured<T> {

    private static final Duration UNUSED = Duration.ofHours(1);

    private final SchoolTransactions transactions;
    private final Function<SchoolId, T> loader;
    private final Cache<SchoolId, Kept<T>> kept =
            Caffeine.newBuilder().expireAfterAccess(UNUSED).build();

    Configured(SchoolTransactions transactions, Function<SchoolId, T> loader) {
        this.transactions = transactions;
        this.loader = loader;
    }

    /**
     * The value under a version of the configuration, or under a newer one.
     *
     * @param version as {@link LockedHall#configVersion} says
     */
    public T get(SchoolId school, long version) {
        if (transactions.configures(school)) {
            return loader.apply(school);
        }
        return Optional.ofNullable(kept.getIfPresent(school))
                .flatMap(found -> found.under(version))
                .orElseGet(() -> transactions.read(school, () -> load(school, version)));
    }

    /** The value under the version that the transaction under way read as it began, or that is current now. */
    public T get(SchoolId school) {
        Optional<Long> version = transactions.configVersion(school);
        return version.isPresent() ? get(school, version.get()) : transactions.read(school, () -> get(school));
    }

    /** Only whoever wants the same of the same school waits meanwhile. */
    private T load(SchoolId school, long version) {
        Kept<T> mine = kept.get(school, none -> new Kept<>());
        mine.lock.lock();
        try {
            return mine.under(version).orElseGet(() -> mine.keep(version, loader.apply(school)));
        } finally {
            mine.lock.unlock();
        }
    }

    private static final class Kept<T> {

        private record Value<T>(long version, T value) {}

        private final Lock lock = new ReentrantLock();
        private volatile @Nullable Value<T> current;

        Optional<T> under(long version) {
            return Optional.ofNullable(current)
                    .filter(found -> found.version() >= version)
                    .map(Value::value);
        }

        T keep(long version, T value) {
            current = new Value<>(version, value);
            return value;
        }
    }
}
