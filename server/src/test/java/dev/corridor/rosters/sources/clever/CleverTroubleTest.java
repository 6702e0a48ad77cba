package dev.corridor.rosters.sources.clever;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestClock;
import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.HttpStub.Answer;
import dev.corridor.rosters.sources.HttpStub.Request;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.rosters.sources.TestCalls;
import dev.corridor.rosters.sources.TestFetch;
import dev.corridor.shared.SchoolClock;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clever as it is on a bad day: either all is read, or nothing, and why is said. */
class CleverTroubleTest {

    private static final Predicate<Request> STUDENTS =
            request -> request.asked("role").equals("student");
    private static final Predicate<Request> SECOND_PAGE =
            STUDENTS.and(request -> !request.asked("starting_after").isEmpty());

    private final TestClock clock = new TestClock();
    private final CleverStub clever = SmallDistrict.start();
    private final CleverSource source = new CleverSource(
            TestCalls.at(clock),
            new SchoolClock(clock),
            clever.http().address(),
            clever.http().address());

    CleverTroubleTest() throws IOException {
        clever.page(2);
        for (int at = 10; at < 17; at++) {
            clever.put(
                    "users",
                    SmallDistrict.student("5b00000000000000000000" + at, "Planted" + at, SmallDistrict.HIGH, "7"));
        }
    }

    @AfterEach
    void close() {
        clever.close();
    }

    private SourceProblem problem() {
        return problem(clever.settings());
    }

    private SourceProblem problem(SourceSettings settings) {
        return TestFetch.problem(source, settings);
    }

    private void everythingIsRead() {
        assertThat(TestFetch.of(source, clever.settings(), Optional.empty())
                        .snapshot(LocalDate.of(2026, 11, 30))
                        .people())
                .hasSize(11);
    }

    @Test
    void aTokenThatRunsOutInTheMiddleIsFetchedAnew() {
        clever.http().once(SECOND_PAGE, CleverStub.error(401, "Invalid access token"));
        everythingIsRead();
        assertThat(clever.http().lines())
                .filteredOn(line -> line.startsWith("/oauth/tokens"))
                .hasSize(2);
    }

    @Test
    void aTokenThatWasReplacedIsTheNewOneNextTime() {
        everythingIsRead();
        clever.rotate();
        everythingIsRead();
    }

    @Test
    void aTokenThatIsNeverAcceptedIsTold() {
        clever.http().always(SECOND_PAGE, CleverStub.error(401, "Invalid access token"));
        assertThat(problem().code()).isEqualTo("not-authorised");
    }

    @ParameterizedTest
    @CsvSource({"429", "500", "503"})
    void whatPassesIsWaitedFor(int status) {
        clever.http().once(SECOND_PAGE, Answer.html(status).again());
        everythingIsRead();
    }

    @Test
    void theSecondItCountsAnewIsWaitedFor() {
        long soon = clock.instant().getEpochSecond() + 1;
        clever.http()
                .once(
                        SECOND_PAGE,
                        new Answer(
                                429, Map.of("X-RateLimit-Reset", String.valueOf(soon)), "text/html", "<p>later</p>"));
        everythingIsRead();
    }

    @ParameterizedTest
    @CsvSource({"429, too-many-requests, PASSING", "500, server-error, PASSING", "403, forbidden, OTHER_SIDE"})
    void whatDoesNotPassIsTold(int status, String code, SourceProblem.Kind kind) {
        clever.http().always(SECOND_PAGE, Answer.html(status).again());
        SourceProblem problem = problem();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.kind()).isEqualTo(kind);
    }

    @Test
    void aWebPageIsNoRoster() {
        clever.http().always(SECOND_PAGE, Answer.html(200));
        assertThat(problem().code()).isEqualTo("not-json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"links\":[]}|data",
                "{\"data\":{}}|data",
                "{\"data\":[{\"data\":{\"name\":\"Planted\"}}],\"links\":[]}|id",
            })
    void anAnswerOfAnotherFormIsNoEmptyRoster(String body, String missing) {
        clever.http().always(SECOND_PAGE, Answer.json(200, body));
        SourceProblem problem = problem();
        assertThat(problem.code()).isEqualTo("unexpected-answer");
        assertThat(problem.values()).containsEntry("field", missing);
    }

    @Test
    void aPageGivenTwiceIsNoticed() {
        clever.http().once(SECOND_PAGE, Answer.json(200, """
                                {"data":[{"data":{"id":"%s"}}],"links":[{"rel":"next","uri":"/v3.1/users"}]}
                                """.formatted(SmallDistrict.ANA)));
        assertThat(problem().code()).isEqualTo("page-repeated");
    }

    @Test
    void aPageLeftOutIsNoticed() {
        clever.http().once(SECOND_PAGE, Answer.json(200, "{\"data\":[],\"links\":[]}"));
        SourceProblem problem = problem();
        assertThat(problem.code()).isEqualTo("fewer-than-promised");
        assertThat(problem.values()).containsEntry("promised", "8").containsEntry("seen", "2");
    }

    @ParameterizedTest
    @CsvSource({"paused, district-paused", "pending, district-pending"})
    void aDistrictThatIsHeldIsLeftAlone(String state, String code) {
        clever.state(state);
        assertThat(problem().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "clientSecret, wrong, not-authorised, sign-in",
        "districtId, 5f0000000000000000000009, district-not-connected, sign-in",
        "clientId, '', missing-setting, sign-in"
    })
    void aWrongSettingIsTold(String name, String value, String code, String step) {
        Map<String, String> settings = new HashMap<>(
                Map.of("clientId", "client", "clientSecret", CleverStub.SECRET, "districtId", CleverStub.DISTRICT));
        settings.put(name, value);
        assertThat(problem(new SourceSettings(settings)).code()).isEqualTo(code);

        Checked checked = source.check(new SourceSettings(settings));
        assertThat(checked.worked()).isFalse();
        assertThat(checked.steps()).singleElement().satisfies(tried -> {
            assertThat(tried.code()).isEqualTo(step);
            assertThat(tried.problem().orElseThrow().code()).isEqualTo(code);
        });
    }
}
