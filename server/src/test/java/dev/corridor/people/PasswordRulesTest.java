package dev.corridor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.corridor.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    short      | too-short
                    Password   | too-common
                    password12!| too-common
                    Summer2026 | too-common
                    12345678   | too-common
                    abcdefghij | too-simple
                    98765432   | too-simple
                    aabbaabb   | too-simple
                    xx-ana.alvarez-xx | too-simple
                    """)
    void whatEverybodyTriesFirstIsRefused(String password, String code) {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> PasswordRules.check("new", password, "ana.alvarez@lincoln.example"));
        assertThat(problem.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("new");
            assertThat(error.code()).isEqualTo(code);
        });
    }

    @Test
    void anEndlessPasswordIsRefused() {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> PasswordRules.check("new", "ab1 ".repeat(3_000), "ana"));
        assertThat(problem.errors().getFirst().code()).isEqualTo("too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven green bicycles", "corridor-demo", "ñandú verde 7", "🐶🐱🐭🐹🐰🦊🐻🐼"})
    void anythingElseIsTaken(String password) {
        assertThatCode(() -> PasswordRules.check("new", password, "ana@lincoln.example"))
                .doesNotThrowAnyException();
    }
}
