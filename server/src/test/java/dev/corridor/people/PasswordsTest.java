package dev.corridor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.corridor.shared.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @AfterEach
    void stop() {
        passwords.destroy();
    }

    @Test
    void whatIsKeptIsSlowSaltedAndNotThePassword() {
        String hash = passwords.hash("seven green bicycles");
        assertThat(hash).startsWith("{argon2id}$argon2id$").doesNotContain("bicycles");
        assertThat(hash).isNotEqualTo(passwords.hash("seven green bicycles"));
        assertThat(passwords.matches("seven green bicycles", hash)).isTrue();
        assertThat(passwords.matches("seven green bicycle", hash)).isFalse();
    }

    @Test
    void theSameLettersTypedOtherwiseAreTheSamePassword() {
        String hash = passwords.hash("n\u0303andu verde");
        assertThat(passwords.matches("\u00f1andu verde", hash)).isTrue();
    }

    @Test
    void aOneTimePasswordIsTypedAsItComes() {
        Passwords.OneTime oneTime = passwords.oneTime();
        assertThat(oneTime.password()).matches("[2-9a-hjkmnp-z]{4}(-[2-9a-hjkmnp-z]{4}){2}");
        assertThat(oneTime.hash()).startsWith("{one-time}").doesNotContain(oneTime.password());
        String typed = oneTime.password().toUpperCase(Locale.ROOT).replace('-', ' ');
        assertThat(passwords.matches(typed, oneTime.hash())).isTrue();
        assertThat(passwords.matches(passwords.oneTime().password(), oneTime.hash()))
                .isFalse();
    }

    @Test
    void anUnknownAccountAndAOneTimePasswordTakeAsLongAsAnyOther() {
        String chosen = passwords.hash("seven green bicycles");
        String oneTime = passwords.oneTime().hash();
        for (int i = 0; i < 20; i++) {
            passwords.matches("warm up", chosen);
        }
        long usual = median(chosen);
        assertThat(median(null)).isBetween(usual / 2, usual * 2);
        assertThat(median(oneTime)).isBetween(usual / 2, usual * 2);
    }

    /** One is compared, 200 wait for theirs, and every other is told when to come back. */
    @Test
    void moreThanCanWaitAreToldToComeBack() throws Exception {
        CountDownLatch refused = new CountDownLatch(99);
        CountDownLatch open = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Passwords slow = new Passwords(new WhenOpen(open, begun));
        AtomicInteger right = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 300; i++) {
                if (i == 1) {
                    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
                }
                threads.execute(() -> {
                    Problem problem = catchThrowableOfType(Problem.class, () -> slow.matches("any", "{argon2id}any"));
                    if (problem == null) {
                        right.incrementAndGet();
                    } else if (problem.kind() == Problem.Kind.BUSY
                            && problem.retryAfter().isPresent()) {
                        refused.countDown();
                    }
                });
            }
            assertThat(refused.await(30, TimeUnit.SECONDS)).isTrue();
            open.countDown();
        }
        assertThat(right).hasValue(201);
        slow.destroy();
    }

    /** Compares nothing before it is opened. */
    private record WhenOpen(CountDownLatch open, CountDownLatch begun) implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence password) {
            return "any";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            begun.countDown();
            try {
                open.await();
                return true;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private long median(@Nullable String hash) {
        long[] times = new long[15];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            passwords.matches("not the password", hash);
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
