package dev.corridor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestSchool;
import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.Membership;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list of 5,000 people scrolls and searches at once, on a slow laptop too. */
@CorridorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleListIT {

    private static final int PEOPLE = 5_000;
    private static final int MOST_MILLISECONDS = 100;
    private static final int TRIES = 3;
    private static final String PASSWORD = "long enough for a test";
    private static final List<String> FAMILIES =
            List.of("Alvarez", "Baker", "Castillo", "Diaz", "Evans", "Flores", "Garcia", "Hughes", "Ito", "Jones");

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private TestSchool school;

    @BeforeAll
    void open() {
        chromium = new Chromium(port);
        school = TestSchool.make(context);
        fill();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    /** The best of three rounds: other work of the machine is not what is measured. */
    @Test
    void theServerAnswersEachPageAndEachSearchInATenthOfASecond() {
        TestBrowser admin = school.as(school.admin());
        long best = Long.MAX_VALUE;
        for (int attempt = 0; attempt < TRIES && best >= MOST_MILLISECONDS * 1_000L; attempt++) {
            best = Math.min(best, p95(admin));
        }
        assertThat(best).isLessThan(MOST_MILLISECONDS * 1_000L);
    }

    /** In microseconds, over 40 pages and 90 searches. */
    private long p95(TestBrowser admin) {
        List<Long> took = new ArrayList<>();
        String after = "";
        for (int page = 0; page < 40; page++) {
            long begin = System.nanoTime();
            after = ask(admin, "?limit=100" + after);
            took.add((System.nanoTime() - begin) / 1_000);
        }
        for (String q : List.of("al", "ava", "garcia", "student 4", "g s", "ito 33", "zz", "4999", "jo st")) {
            for (int i = 0; i < 10; i++) {
                long begin = System.nanoTime();
                ask(admin, "?limit=100&role=student&q=" + q.replace(" ", "%20"));
                took.add((System.nanoTime() - begin) / 1_000);
            }
        }
        Collections.sort(took);
        long p95 = took.get(took.size() * 95 / 100);
        System.out.println("people list, server: p50 " + took.get(took.size() / 2) + " us, p95 " + p95 + " us");
        return p95;
    }

    @Test
    void noFrameTakesLongOnAProcessorSlowedSixTimes() {
        Page admin = chromium.laptop();
        school.password(school.admin(), PASSWORD);
        Chromium.signIn(admin, school.login(school.admin()), PASSWORD);
        double best = Double.MAX_VALUE;
        for (int attempt = 0; attempt < TRIES && best > MOST_MILLISECONDS; attempt++) {
            best = Math.min(best, slowestFrame(admin));
        }
        assertThat(best).isLessThanOrEqualTo(MOST_MILLISECONDS);
        assertThat(admin.locator("main li").count()).as("rows that are there").isLessThan(80);
    }

    /**
     * The longest work of the page's main thread at once, in milliseconds of its own processor time: whatever else the
     * machine does meanwhile is not the page's fault.
     */
    private double slowestFrame(Page admin) {
        admin.navigate("http://127.0.0.1:" + port + "/admin/people");
        admin.locator("main li").first().waitFor();
        CDPSession devtools = admin.context().newCDPSession(admin);
        slow(devtools, 6);
        Browser browser = Objects.requireNonNull(admin.context().browser());
        browser.startTracing(
                admin,
                new Browser.StartTracingOptions()
                        .setCategories(List.of("disabled-by-default-devtools.timeline", "__metadata")));
        admin.mouse().move(600, 600);
        for (int turn = 0; turn < 80; turn++) {
            admin.mouse().wheel(0, 500);
            admin.waitForTimeout(40);
        }
        admin.waitForTimeout(500);
        int reached = Integer.parseInt(admin.locator("main li").last().getAttribute("aria-posinset"));
        admin.evaluate("() => window.scrollTo(0, 0)");
        admin.getByRole(AriaRole.SEARCHBOX).first().pressSequentially("garcia stu");
        admin.waitForTimeout(1_000);
        double worst = longestTask(browser.stopTracing());
        slow(devtools, 1);
        System.out.println(
                "people list, six times slower: scrolled to " + reached + ", the longest task " + worst + " ms");
        assertThat(reached).isGreaterThan(400);
        return worst;
    }

    private static double longestTask(byte[] trace) {
        JsonNode events = JsonMapper.builder().build().readTree(trace).at("/traceEvents");
        Set<String> main = events.valueStream()
                .filter(event -> event.at("/name").asString("").equals("thread_name")
                        && event.at("/args/name").asString("").equals("CrRendererMain"))
                .map(PeopleListIT::thread)
                .collect(Collectors.toSet());
        assertThat(main).isNotEmpty();
        return events.valueStream()
                        .filter(event ->
                                event.at("/name").asString("").equals("RunTask") && main.contains(thread(event)))
                        .mapToLong(event -> event.at("/tdur").asLong(0))
                        .max()
                        .orElseThrow()
                / 1_000.0;
    }

    private static String thread(JsonNode event) {
        return event.at("/pid").asString() + ":" + event.at("/tid").asString();
    }

    private static void slow(CDPSession devtools, int times) {
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", times);
        devtools.send("Emulation.setCPUThrottlingRate", rate);
    }

    private String ask(TestBrowser admin, String query) {
        TestBrowser.Answer answer = admin.get(school.at("/people" + query));
        assertThat(answer.status()).isEqualTo(200);
        return "&after=" + answer.body().path("next").asString("");
    }

    private void fill() {
        context.getBean(SchoolTransactions.class).configure(school.id(), "people", hall -> {
            List<Account> accounts = new ArrayList<>();
            List<Person> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                AccountId account = new AccountId(Ids.next());
                accounts.add(Account.fresh(account, school.district(), null, "student" + i + "." + account, null));
                people.add(Person.named(
                                new PersonId(Ids.next()), account, "Student " + i, FAMILIES.get(i % FAMILIES.size()))
                        .withGrade(Integer.toString(9 + i % 4)));
            }
            context.getBean(Accounts.class).add(accounts);
            People all = context.getBean(People.class);
            all.save(hall, people);
            all.grant(
                    hall,
                    accounts.stream()
                            .map(account -> Membership.of(account.id(), Role.STUDENT, Membership.Source.HAND))
                            .toList());
            return people;
        });
    }
}
