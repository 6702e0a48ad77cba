package dev.corridor.attacks;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.people.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every operation there is, given what nobody should send: each time a clear problem, and nothing else happens. */
@CorridorTest
class BadInputTest {

    private static final Set<Integer> REFUSED = Set.of(400, 401, 403, 404, 405, 409, 412, 413, 415, 428);

    private static final Set<String> NOTHING = Set.of("", "null");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private FullSchool school;
    private final Map<Person, Editor> editors = new HashMap<>();

    @BeforeEach
    void makeSchool() {
        clock.set(Instant.parse("2026-11-23T16:00:00Z"));
        school = new FullSchool(context);
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @Test
    void aBodyThatIsNoneIsRefusedByEveryOperationThatTakesOne() {
        everyBody((operation, softly) -> BadBodies.WHOLE.forEach((what, body) -> {
            if (!NOTHING.contains(body) || !takesNothing(operation)) {
                refused(softly, operation, operation + " with " + what, body);
            }
        }));
    }

    /** These do without a body: whoever just presses says nothing. */
    private static boolean takesNothing(Operation operation) {
        return Set.of("approval", "denial", "arrival", "end", "turn").stream()
                .anyMatch(verb -> operation.path().endsWith("/" + verb));
    }

    @Test
    void aFieldThatNobodyKnowsIsRefused() {
        everyBody((operation, softly) -> {
            Sample sample = sample(operation);
            String body = sample.body().toString();
            refused(softly, operation, operation + " with a field of nobody", "{\"nobodys\":1," + body.substring(1));
        });
    }

    @Test
    void whatNoFieldMayHoldIsRefused() {
        everyBody((operation, softly) -> {
            Sample sample = sample(operation);
            for (Sample.Spot spot : sample.spots()) {
                for (String bad : BadBodies.of(spot)) {
                    String what = operation + " with " + spot.pointer() + " = "
                            + bad.substring(0, Math.min(40, bad.length()));
                    refused(softly, operation, what, sample.with(spot, bad));
                }
            }
        });
    }

    /** Whatever it makes of them, the server does not fail. */
    @Test
    void missingAndEmptyFieldsAreNoFault() {
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : bodied()) {
            Sample sample = sample(operation);
            noFault(softly, operation, "{}");
            for (Sample.Spot spot : sample.spots()) {
                noFault(softly, operation, sample.with(spot, "null"));
                noFault(softly, operation, sample.with(spot, spot.type().equals("integer") ? "0" : "\"\""));
                noFault(softly, operation, sample.with(spot, "[]"));
            }
        }
        softly.assertAll();
    }

    private void noFault(SoftAssertions softly, Operation operation, String body) {
        Answer answer = call(operation, body);
        softly.assertThat(answer.status())
                .as("%s with %s: %s", operation, body, answer.raw().body())
                .isLessThan(500);
    }

    private interface Attempt {
        void at(Operation operation, SoftAssertions softly);
    }

    /** Tries every operation that takes a body; nothing of the school may have changed afterwards. */
    private void everyBody(Attempt attempt) {
        SoftAssertions softly = new SoftAssertions();
        bodied().forEach(operation -> editor(operation).learn(operation, operation.at(school::id)));
        String before = school.fingerprint();
        for (Operation operation : bodied()) {
            attempt.at(operation, softly);
        }
        softly.assertThat(school.fingerprint()).isEqualTo(before);
        softly.assertAll();
    }

    private static List<Operation> bodied() {
        return Operation.all().stream()
                .filter(operation -> operation.body().isPresent())
                .toList();
    }

    private Sample sample(Operation operation) {
        return Sample.of(operation.body().orElseThrow(), school::idFor);
    }

    private void refused(SoftAssertions softly, Operation operation, String what, String body) {
        try (ServerLog log = new ServerLog()) {
            Answer answer = call(operation, body);
            softly.assertThat(Operation.status(answer))
                    .as("%s: %s", what, answer.raw().body())
                    .isIn(REFUSED);
            String type = answer.status() == 200 ? "application/json" : "application/problem+json";
            softly.assertThat(answer.header("Content-Type")).as(what).isEqualTo(type);
            softly.assertThat(answer.raw().body())
                    .as(what)
                    .doesNotContain("Exception", "dev.corridor", "tools.jackson");
            if (answer.status() == 400) {
                softly.assertThat(log.since())
                        .as("the log at %s", what)
                        .hasSize(1)
                        .noneMatch(line -> line.contains("\n"));
            }
        }
    }

    private Answer call(Operation operation, String body) {
        return editor(operation).call(operation, operation.at(school::id), body);
    }

    private Editor editor(Operation operation) {
        Person person = operation.path().endsWith("/arrival")
                ? school.school().rivera()
                : school.school().admin();
        return editors.computeIfAbsent(person, who -> new Editor(school.as(who)));
    }
}
