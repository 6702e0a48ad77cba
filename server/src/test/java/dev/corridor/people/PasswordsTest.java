package dev.corridor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.corridor.shared.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

    @Test
    void moreThanCanWaitAreToldToComeBack() throws Exception {
        String hash = passwords.hash("seven green bicycles");
        int right = 0;
        int busy = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<@Nullable Problem>> all = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                all.add(threads.submit(() ->
                        catchThrowableOfType(Problem.class, () -> passwords.matches("seven green bicycles", hash))));
            }
            for (Future<@Nullable Problem> each : all) {
                Problem problem = each.get();
                right += problem == null ? 1 : 0;
                busy += problem != null && problem.kind() == Problem.Kind.BUSY ? 1 : 0;
            }
        }
        // As many as may wait; one more where the thread took the first before the last of them came.
        assertThat(right).isGreaterThanOrEqualTo(200);
        assertThat(right + busy).isEqualTo(300);
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
