package dev.corridor.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.SecondNode;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.live.Listener.Event;
import dev.corridor.people.Membership;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CorridorTest
class LiveTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Autowired
    ApplicationContext context;

    private LiveSchool day;
    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        day = new LiveSchool(context);
        school = day.people();
    }

    @Test
    void aMonitorSeesAStudentGoAndComeBackWithinASecond() {
        try (Listener monitor = listen(school.monitor())) {
            assertThat(monitor.response().statusCode()).isEqualTo(200);
            assertThat(monitor.response().headers().firstValue("X-Accel-Buffering"))
                    .hasValue("no");
            assertThat(monitor.response().headers().firstValue("Cache-Control").orElse(""))
                    .contains("no-transform");
            assertThat(monitor.next().name()).isEqualTo("snapshot");

            String pass = day.go(school.ana(), day.restroom);
            Event started = monitor.await(event -> event.pass(pass, "active"), SECOND);
            day.end(school.ana(), pass);
            Event ended = monitor.await(event -> event.pass(pass, "ended"), SECOND);

            assertThat(started.id()).isEqualTo(1);
            assertThat(started.data().at("/student/name").asString()).isEqualTo("Ana Alvarez");
            assertThat(ended.id()).isEqualTo(2);
        }
    }

    @Test
    void aStudentSeesTheirOwnPassesOnly() {
        try (Listener ana = listen(school.ana())) {
            ana.next();
            day.go(school.ben(), day.restroom);
            String own = day.go(school.ana(), day.restroom);

            // What was set up a moment ago may still be told of meanwhile.
            Event first = ana.await(event -> event.name().equals("pass"), Duration.ofSeconds(5));

            assertThat(first.pass(own, "active")).isTrue();
            assertThat(day.as(school.ana()).get(day.hall()).body().get("passes"))
                    .hasSize(1);
        }
    }

    @Test
    void whereAConfidentialPassLeadsIsKeptFromMost() {
        day.go(school.ana(), day.nurse);
        try (Listener monitor = listen(school.monitor());
                Listener ana = listen(school.ana())) {
            assertThat(monitor.next().data().at("/passes/0/destination").isMissingNode())
                    .isTrue();
            assertThat(ana.next().data().at("/passes/0/destination/name").asString())
                    .isEqualTo("Nurse");
        }
    }

    @Test
    void aStreamGoesOnWhereItBroke() {
        String first = day.go(school.ana(), day.restroom);
        long seen;
        try (Listener monitor = listen(school.monitor())) {
            seen = monitor.next().id();
        }
        day.end(school.ana(), first);
        String second = day.go(school.ben(), day.restroom);
        try (Listener monitor = Listener.open(day.as(school.monitor()), day.hall(), seen)) {
            assertThat(monitor.next().pass(first, "ended")).isTrue();
            assertThat(monitor.next().pass(second, "active")).isTrue();
        }
    }

    @Test
    void whoMissedTooMuchStartsAnew() {
        for (int i = 0; i <= SchoolFeed.WORTH_TELLING; i++) {
            day.end(school.rivera(), day.send(school.ana(), day.restroom));
        }
        try (Listener monitor = Listener.open(day.as(school.monitor()), day.hall(), 0L)) {
            Event event = monitor.next();
            assertThat(event.name()).isEqualTo("snapshot");
            assertThat(event.data().get("passes")).isEmpty();
        }
        Answer log = day.as(school.monitor()).get(day.hall() + "/log?after=0");
        assertThat(log.body().get("snapshot").asBoolean()).isTrue();
    }

    @Test
    void whoWaitsIsToldOfComingNearer() {
        day.atMost(day.restroom, 1);
        String first = day.go(school.ana(), day.restroom);
        String second = day.go(school.ben(), day.restroom);
        String third = day.go(school.cleo(), day.restroom);
        try (Listener cleo = listen(school.cleo())) {
            assertThat(cleo.next().data().at("/passes/0/place").asInt()).isEqualTo(2);

            day.cancel(school.ben(), second);

            Event nearer = cleo.await(event -> event.pass(third, "waiting"), SECOND);
            assertThat(nearer.data().get("place").asInt()).isEqualTo(1);
            day.end(school.ana(), first);
            cleo.await(event -> event.pass(third, "ready"), SECOND);
        }
    }

    @Test
    void aLongPollIsAnsweredAsSoonAsSomethingHappens() throws Exception {
        TestBrowser monitor = day.as(school.monitor());
        CompletableFuture<Answer> polled =
                CompletableFuture.supplyAsync(() -> monitor.get(day.hall() + "/log?after=0&wait=20"));
        Thread.sleep(300);

        String pass = day.go(school.ana(), day.restroom);

        Answer answer = polled.get(2, TimeUnit.SECONDS);
        assertThat(answer.body().at("/passes/0/id").asString()).isEqualTo(pass);
        assertThat(answer.body().get("seq").asLong()).isEqualTo(1);
    }

    @Test
    void aChangeOfRoomsIsToldForBrowsersToFetchAgain() {
        try (Listener ana = listen(school.ana())) {
            ana.next();
            day.as(school.admin()).put(school.at("/starter-pack"));
            Event event = ana.await(e -> e.name().equals("topic"), Duration.ofSeconds(2));
            assertThat(event.data().get("topic").asString()).isNotEmpty();
        }
    }

    @Test
    void aPreventedMeetingIsToldToAdminsOfLimitsAndToNobodyElse() {
        day.keepApart(school.ana(), school.ben());
        day.go(school.ana(), day.restroom);
        try (Listener admin = listen(school.admin());
                Listener monitor = listen(school.monitor());
                Listener ben = listen(school.ben())) {
            admin.next();
            monitor.next();
            ben.next();

            day.go(school.ben(), day.restroom);

            admin.await(event -> about(event, "prevented-meetings"), SECOND);
            monitor.await(event -> event.name().equals("pass"), SECOND);
            assertThat(monitor.taken()).noneMatch(event -> about(event, "prevented-meetings"));
            assertThat(ben.taken()).noneMatch(event -> event.name().equals("topic"));
        }
    }

    @Test
    void aLimitOrAGroupThatChangesIsToldToStudents() {
        try (Listener ana = listen(school.ana())) {
            ana.next();
            day.as(school.admin())
                    .post(school.at("/pass-limits"), Map.of("scope", Map.of("kind", "all"), "per", "day", "passes", 4));
            ana.await(event -> about(event, "pass-limits"), SECOND);
            day.as(school.admin()).post(school.at("/groups"), Map.of("name", "Band", "members", List.of()));
            ana.await(event -> about(event, "groups"), SECOND);
        }
    }

    private static boolean about(Event event, String topic) {
        return event.name().equals("topic")
                && event.data().get("topic").asString().equals(topic);
    }

    @Test
    void aTeacherWhoGetsAnotherRoomSeesItsPassesAtOnce() {
        String pass = day.go(school.ana(), day.restroom);
        try (Listener okafor = listen(school.okafor())) {
            assertThat(okafor.next().data().get("passes")).isEmpty();

            day.staff(day.classroom, school.okafor());

            Event anew = okafor.await(event -> event.name().equals("snapshot"), Duration.ofSeconds(2));
            assertThat(anew.data().at("/passes/0/id").asString()).isEqualTo(pass);
        }
    }

    @Test
    void aSessionThatEndsTakesItsStreamWithIt() throws Exception {
        try (Listener rivera = listen(school.rivera());
                Listener monitor = listen(school.monitor())) {
            rivera.next();
            monitor.next();

            assertThat(day.as(school.rivera()).delete("/api/session").status()).isLessThan(300);

            assertThat(rivera.ends(SECOND)).isTrue();
            assertThat(monitor.ends(Duration.ofMillis(100))).isFalse();
        }
    }

    @Test
    void whoIsSuspendedOrLosesARoleLosesTheirStreamsOnEveryServer() throws Exception {
        try (SecondNode other = SecondNode.start();
                Listener here = listen(school.rivera());
                Listener there = listenOn(other, school.rivera());
                Listener monitor = listenOn(other, school.monitor());
                Listener admin = listenOn(other, school.admin())) {
            Thread.sleep(SECOND); // until the other hears this one
            for (Listener one : List.of(here, there, monitor, admin)) {
                assertThat(one.next().name()).isEqualTo("snapshot");
            }
            assertThat(day.as(school.admin())
                            .put(school.at("/people/" + school.rivera().id() + "/state"), Map.of("state", "suspended"))
                            .status())
                    .isEqualTo(204);
            assertThat(there.ends(SECOND)).isTrue();
            assertThat(here.ends(Duration.ofMillis(100))).isTrue();

            context.getBean(SchoolTransactions.class).configure(school.id(), "people", hall -> {
                AccountId account = school.monitor().account();
                context.getBean(People.class)
                        .revoke(hall, List.of(Membership.of(account, Role.MONITOR, Membership.Source.HAND)));
                return hall;
            });
            assertThat(monitor.ends(SECOND)).isTrue();
            assertThat(admin.ends(Duration.ofMillis(100))).isFalse();
        }
    }

    @Test
    void whoIsNotSignedInHasNoStream() {
        try (Listener nobody = Listener.open(school.browser(), day.hall(), null)) {
            assertThat(nobody.response().statusCode()).isEqualTo(401);
        }
        TestSchool other = school.sibling();
        try (Listener stranger = Listener.open(other.as(other.monitor()), day.hall(), null)) {
            assertThat(stranger.response().statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aStreamOfAnotherServerTellsItToo() {
        try (SecondNode other = SecondNode.start();
                Listener there = listenOn(other, school.monitor())) {
            assertThat(there.next().name()).isEqualTo("snapshot");

            String pass = day.go(school.ana(), day.restroom);

            there.await(event -> event.pass(pass, "active"), SECOND);
        }
    }

    private Listener listenOn(SecondNode node, Person person) {
        return Listener.open(day.on(node.port(), person), day.hall(), null);
    }

    private Listener listen(Person person) {
        return Listener.open(day.as(person), day.hall(), null);
    }
}
