package dev.corridor.people;

import dev.corridor.shared.Problem;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and compares passwords. Those people choose are kept as argon2id; it is slow on purpose, so it runs on one
 * thread of its own with a bounded queue: a morning of sign-ins takes at most one core, and passes keep the others.
 * Virtual threads would let argon2 take every core.
 */
@Component
public class Passwords implements DisposableBean {

    /** A password as shown once, and what is kept of it. */
    public record OneTime(String password, String hash) {}

    /** 19 MiB, two passes, one lane: what OWASP advises at least. About 60 ms of a core. */
    private static final PasswordEncoder ARGON2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    private static final PasswordEncoder ONE_TIME = new OneTimePasswordEncoder();
    private static final int THREADS = 1;
    private static final int WAITING = 200;
    private static final Duration BUSY_FOR = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    /** No 0, o, 1, l or i: people type these from paper. Twelve of them are 58 bits. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder slow;
    private final PasswordEncoder encoder;
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("passwords-", 0).factory());
    /** Made beside the server's start, which it would hold up for half a second. */
    private final FutureTask<String> nobody;

    public Passwords() {
        this(ARGON2);
    }

    /** With another way of being slow. */
    Passwords(PasswordEncoder slow) {
        this.slow = slow;
        this.encoder = new DelegatingPasswordEncoder("argon2id", Map.of("argon2id", slow, "one-time", ONE_TIME));
        this.nobody = new FutureTask<>(() -> slow.encode("nobody has this password"));
        pool.execute(nobody);
    }

    /**
     * The hash of a password somebody chose.
     *
     * @throws Problem BUSY when too many wait for theirs
     */
    public String hash(String password) {
        return run(() -> encoder.encode(normal(password)));
    }

    /**
     * The hash of one of many passwords, on the same thread as those of people who sign in, whose turn comes between
     * two of them. Waits for a place as long as it takes.
     */
    public String hashPatiently(String password) {
        while (true) {
            try {
                return hash(password);
            } catch (Problem full) {
                pause(full);
            }
        }
    }

    private static void pause(Problem full) {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw full;
        }
    }

    /** The hash of a password, on the caller's thread: for sample worlds, never while people sign in. */
    public String hashHere(String password) {
        return encoder.encode(normal(password));
    }

    /** A new password for one sign-in. So random that a fast hash keeps it, which lets a school print thousands. */
    public OneTime oneTime() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new OneTime(password.toString(), "{one-time}" + ONE_TIME.encode(password.toString()));
    }

    /**
     * Whether this is the password. Takes as long for a one-time password, and for an account that has none or is not
     * there, as for any other.
     *
     * @param hash what is kept; null for nothing
     * @throws Problem BUSY when too many wait for theirs
     */
    public boolean matches(String password, @Nullable String hash) {
        return run(() -> {
            if (hash != null && !hash.startsWith("{one-time}")) {
                return encoder.matches(normal(password), hash);
            }
            boolean never = slow.matches(normal(password), nobody.get());
            return hash == null ? never : encoder.matches(normal(password), hash);
        });
    }

    /** Whether a hash was made in a way of the past, so that it is made anew while the password is known. */
    public boolean outdated(String hash) {
        return !hash.startsWith("{one-time}") && encoder.upgradeEncoding(hash);
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }

    private <T> T run(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        try {
            pool.execute(task);
            return task.get();
        } catch (RejectedExecutionException full) {
            throw Problem.later(
                    Problem.Kind.BUSY, "Many people sign in right now. Try again in a few seconds.", BUSY_FOR);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Problem(Problem.Kind.BUSY, "The server is stopping.");
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a password could not be compared", failed.getCause());
        }
    }

    /** The same letters typed on different keyboards are the same password. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
