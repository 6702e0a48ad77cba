package dev.corridor.schools;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something of a school's configuration, kept on this node for as long as the configuration's version stays. Since a
 * change counts the version up in the hall's row, whoever reads that row can never go by an older one.
 *
 * <p>Make one with {@link Schools#configured}.
 *
 * @param <T> unchangeable
 */
public final class Configured<T> {

    private record Kept<T>(long version, T value) {}

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
        Kept<T> found = kept.getIfPresent(school);
        return found != null && found.version() >= version
                ? found.value()
                : transactions.read(school, () -> load(school, version));
    }

    /** The value under the version that the transaction under way read as it began, or that is current now. */
    public T get(SchoolId school) {
        Optional<Long> version = transactions.configVersion(school);
        return version.isPresent() ? get(school, version.get()) : transactions.read(school, () -> get(school));
    }

    private T load(SchoolId school, long version) {
        return kept.asMap()
                .compute(
                        school,
                        (key, found) -> found != null && found.version() >= version
                                ? found
                                : new Kept<>(version, loader.apply(school)))
                .value();
    }
}
