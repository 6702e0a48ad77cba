package dev.corridor.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.TestUpload;
import dev.corridor.people.Person;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Open;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every operation there is, called by an admin, a teacher, a monitor and a student of one school for what is another's:
 * it is not there, and the answer holds nothing of it.
 */
@CorridorTest
class IsolationTest {

    /** What a way in answers, to whomever. */
    private static final int LED_AWAY = 302;

    private static final Set<Integer> CLOSED = Set.of(403, 404);

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private FullSchool mine;
    private FullSchool theirs;
    private List<String> secrets;
    private final Map<Person, Editor> editors = new HashMap<>();

    @BeforeEach
    void makeSchools() {
        clock.set(Instant.parse("2026-11-23T16:00:00Z"));
        mine = new FullSchool(context);
        theirs = new FullSchool(context);
        secrets = theirs.secrets();
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @Test
    void anotherSchoolIsNotThereByAnyOperation() {
        String before = theirs.fingerprint();
        SoftAssertions softly = new SoftAssertions();
        for (Person person : mine.everyRole()) {
            for (Operation operation : Operation.all()) {
                if (operation.path().contains("{school}") || operation.path().contains("{district}")) {
                    softly.assertThat(status(person, operation, operation.at(theirs::id), theirs, softly))
                            .as("%s by %s", operation, person.name())
                            .isEqualTo(404);
                }
            }
        }
        softly.assertThat(theirs.fingerprint()).isEqualTo(before);
        softly.assertAll();
    }

    @Test
    void whatIsAnotherSchoolsIsNotThereInOnesOwnEither() {
        String before = theirs.fingerprint();
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : Operation.ofSchools()) {
            if (!operation.namesSomething()) {
                continue;
            }
            for (Map.Entry<String, String> their : theirs.ids().entrySet()) {
                String path = operation.at(name -> name.equals("schools") ? mine.id(name) : their.getValue());
                for (Person person : mine.everyRole()) {
                    softly.assertThat(status(person, operation, path, mine, softly))
                            .as("%s with their %s by %s", operation, their.getKey(), person.name())
                            .isIn(CLOSED);
                }
            }
        }
        softly.assertThat(theirs.fingerprint()).isEqualTo(before);
        softly.assertAll();
    }

    /** An id of theirs is answered as an id of nobody's is, to the letter: nobody finds out that it exists. */
    @Test
    void anIdInABodyIsAnsweredAsOneThatIsNobodys() {
        String before = theirs.fingerprint();
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : Operation.ofSchools()) {
            if (operation.body().isEmpty()) {
                continue;
            }
            Sample sample = Sample.of(operation.body().get(), mine::idFor);
            for (Sample.Spot spot : sample.spots()) {
                if (spot.isId()) {
                    compare(softly, operation, sample, spot);
                }
            }
        }
        softly.assertThat(theirs.fingerprint()).isEqualTo(before);
        softly.assertAll();
    }

    private void compare(SoftAssertions softly, Operation operation, Sample sample, Sample.Spot spot) {
        String unknown = answered(operation, sample, spot, Ids.next().toString());
        softly.assertThat(unknown)
                .as("%s with nobody's id at %s", operation, spot.pointer())
                .startsWith("4");
        for (String their : theirs.ids().values()) {
            softly.assertThat(answered(operation, sample, spot, their))
                    .as("%s with their id at %s", operation, spot.pointer())
                    .isEqualTo(unknown)
                    .doesNotContain(theirs.word());
        }
    }

    /** What an admin is told where a body has an id, whichever it is. */
    private String answered(Operation operation, Sample sample, Sample.Spot spot, String id) {
        Answer answer =
                call(mine.school().admin(), operation, operation.at(mine::id), sample.with(spot, "\"" + id + "\""));
        return Operation.status(answer) + answer.raw().body().replace(id, "ID");
    }

    @Test
    void whoIsNotSignedInIsToldSoByEveryOperationThatIsNotOpen() {
        TestBrowser nobody = mine.school().browser();
        List<String> open = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> open(entry.getValue()))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                Objects.requireNonNull(entry.getKey().getPathPatternsCondition())
                                        .getPatternValues()
                                        .stream()
                                        .map(path -> method + " " + path)))
                .toList();
        assertThat(open).hasSize(20);
        for (Operation operation : Operation.all()) {
            if (!open.contains(operation.toString())) {
                String path = operation.at(mine::id);
                int status = operation.upload()
                        ? TestUpload.send(nobody, path, "people.csv", new byte[] {'x'})
                                .statusCode()
                        : nobody.send(operation.method(), path, body(operation, mine))
                                .status();
                assertThat(status).as(operation.toString()).isEqualTo(401);
            }
        }
    }

    private static boolean open(HandlerMethod handler) {
        Open open = handler.getMethodAnnotation(Open.class);
        return open != null && !open.signedIn();
    }

    /** Nothing would be proved by ids that are of nothing: each thing is there for somebody of its own school. */
    @Test
    void whatIsAskedForIsThereForItsOwnSchool() {
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : Operation.all()) {
            if (operation.reads() && operation.namesSomething()) {
                String path = operation.at(name -> theirs.id(name));
                List<Integer> statuses = new ArrayList<>();
                theirs.everyRole()
                        .forEach(person ->
                                statuses.add(theirs.as(person).get(path).status()));
                softly.assertThat(statuses)
                        .as("%s: give FullSchool one", operation)
                        .containsAnyOf(200, LED_AWAY);
            }
        }
        softly.assertAll();
    }

    private void tellsNothing(SoftAssertions softly, Operation operation, Answer answer) {
        String told = answer.raw().body();
        for (String secret : secrets) {
            if (told.contains(secret)) {
                softly.fail("%s tells %s: %s", operation, secret, told);
            }
        }
    }

    private int status(Person person, Operation operation, String path, FullSchool whose, SoftAssertions softly) {
        if (operation.upload()) {
            return TestUpload.send(mine.as(person), path, "people.csv", new byte[] {'x'})
                    .statusCode();
        }
        Answer answer = call(person, operation, path, body(operation, whose));
        tellsNothing(softly, operation, answer);
        return answer.status();
    }

    private Answer call(Person person, Operation operation, String path, @Nullable String body) {
        return editors.computeIfAbsent(person, who -> new Editor(mine.as(who))).call(operation, path, body);
    }

    private static @Nullable String body(Operation operation, FullSchool whose) {
        return operation
                .body()
                .map(shape -> Sample.of(shape, whose::idFor).body().toString())
                .orElse(null);
    }
}
