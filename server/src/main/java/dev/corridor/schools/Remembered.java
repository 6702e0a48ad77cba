package dev.corridor.schools;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What was looked up, kept on this node for a while or until a ring says that it may be something else. Looking up
 * holds no lock: whoever wants something else never waits for it, and two who want the same may both look.
 *
 * @param <V> unchangeable
 */
public final class Remembered<K, V> {

    private final Cache<K, V> kept;
    private final AtomicLong forgotten = new AtomicLong();

    public Remembered(Duration time, int most) {
        this.kept =
                Caffeine.newBuilder().expireAfterWrite(time).maximumSize(most).build();
    }

    /** What is remembered, or else what is looked up now; what is not there is not remembered. */
    public Optional<V> get(K key, Function<K, Optional<V>> look) {
        return known(key).or(() -> anew(key, look));
    }

    /** What is remembered. */
    public Optional<V> known(K key) {
        return Optional.ofNullable(kept.getIfPresent(key));
    }

    /** What is looked up now, remembered unless anything was forgotten meanwhile: then it may have been too old. */
    public Optional<V> anew(K key, Function<K, Optional<V>> look) {
        long before = forgotten.get();
        Optional<V> found = look.apply(key);
        found.ifPresent(value -> kept.put(key, value));
        if (forgotten.get() != before) {
            kept.invalidate(key);
        }
        return found;
    }

    /** Forgets some, also those that are being looked up. */
    public void forget(BiPredicate<K, V> which) {
        forgotten.incrementAndGet();
        kept.asMap().entrySet().removeIf(entry -> which.test(entry.getKey(), entry.getValue()));
    }
}
