package dev.corridor.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.limits.PreventedMeeting.Trip;
import dev.corridor.people.Person;
import dev.corridor.rules.EncounterGroup;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PassId;
import dev.corridor.shared.Role;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CorridorTest
class EncountersTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T15:00:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    Limits limits;

    @Autowired
    PreventedMeetings meetings;

    private TestSchool school;
    private TestBrowser admin;
    private RoomId gym;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
        Map<String, Object> room = Map.of(
                "name",
                "Gym",
                "number",
                "1",
                "colour",
                "sun",
                "icon",
                "door",
                "minutes",
                5,
                "travel",
                List.of("one-way"));
        gym = RoomId.of(admin.post(school.at("/rooms"), room).body().at("/id").asString());
    }

    private Answer create(Person... members) {
        return admin.post(
                school.at("/encounter-groups"),
                Map.of("name", "Apart", "notes", "Since May", "members", ids(members), "on", true));
    }

    private static List<String> ids(Person... people) {
        return List.of(people).stream().map(person -> person.id().toString()).toList();
    }

    @Test
    void aGroupIsMadeChangedSwitchedOffAndDeleted() {
        Answer made = create(school.ana(), school.ben());
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        assertThat(made.body()
                        .at("/members")
                        .valueStream()
                        .map(one -> one.at("/name").asString()))
                .containsExactly("Ana Alvarez", "Ben Baker");
        GroupId id = GroupId.of(made.body().at("/id").asString());
        assertThat(limits.book(school.id()).encounters())
                .containsExactly(new EncounterGroup(
                        id, Set.of(school.ana().id(), school.ben().id()), true, Optional.empty()));

        String path = school.at("/encounter-groups/" + id);
        Map<String, Object> off = Map.of(
                "members",
                ids(school.ana(), school.cleo(), school.dan()),
                "on",
                false,
                "expiresAt",
                MORNING.toString());
        Answer changed = admin.with("If-Match", "\"1\"").put(path, off);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().at("/name").isMissingNode()).isTrue();
        assertThat(limits.book(school.id()).encounters())
                .containsExactly(new EncounterGroup(
                        id,
                        Set.of(
                                school.ana().id(),
                                school.cleo().id(),
                                school.dan().id()),
                        false,
                        Optional.of(MORNING)));
        Answer late = admin.put(path, Map.of("members", ids(school.ana(), school.cleo(), school.dan())));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/field").asString()))
                .containsExactly("on", "expiresAt");
        assertThat(admin.with("If-Match", "\"2\"").delete(path).status()).isEqualTo(204);
        assertThat(limits.book(school.id()).encounters()).isEmpty();
        assertThat(admin.delete(path).status()).isEqualTo(404);
    }

    @Test
    void aGroupNeedsTwoStudentsOfTheSchool() {
        TestSchool other = TestSchool.make(context);
        for (Answer answer : List.of(
                create(school.ana()),
                create(school.ana(), school.rivera()),
                create(school.ana(), other.ben()),
                admin.post(school.at("/encounter-groups"), Map.of()))) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("members");
        }
        Answer wordy = admin.post(
                school.at("/encounter-groups"),
                Map.of("name", "n".repeat(101), "notes", "n".repeat(2001), "members", ids(school.ana(), school.ben())));
        assertThat(wordy.body()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/field").asString()))
                .containsExactly("name", "notes");
    }

    @Test
    void onlyAdminsOfLimitsKnowOfGroups() {
        create(school.ana(), school.ben());
        String id = admin.get(school.at("/encounter-groups"))
                .body()
                .at("/items/0/id")
                .asString();
        for (var person : List.of(school.ana(), school.rivera(), school.monitor())) {
            TestBrowser browser = school.as(person);
            assertThat(browser.get(school.at("/encounter-groups")).status()).isEqualTo(403);
            assertThat(browser.get(school.at("/encounter-groups/" + id + "/log"))
                            .status())
                    .isEqualTo(403);
        }
        TestSchool other = TestSchool.make(context);
        assertThat(other.as(other.admin())
                        .get(other.at("/encounter-groups/" + id + "/log"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPreventedMeetingIsLoggedOncePerTenMinutes() {
        GroupId group =
                GroupId.of(create(school.ana(), school.ben()).body().at("/id").asString());
        assertThat(prevent(group, school.ana(), school.ben(), MORNING)).isEqualTo(1);
        assertThat(prevent(group, school.ana(), school.ben(), MORNING.plusSeconds(599)))
                .isZero();
        assertThat(prevent(group, school.ben(), school.ana(), MORNING.plusSeconds(599)))
                .as("the same two the other way round")
                .isZero();
        assertThat(prevent(group, school.ben(), school.ana(), MORNING.plusSeconds(600)))
                .isEqualTo(1);

        assertThat(admin.get(school.at("/encounter-groups"))
                        .body()
                        .at("/items/0/prevented")
                        .asInt())
                .isEqualTo(2);
        var log = admin.get(school.at("/encounter-groups/" + group + "/log"))
                .body()
                .at("/items");
        assertThat(log).hasSize(2);
        assertThat(log.at("/0/at").asString()).isEqualTo("2026-11-23T15:10:00Z");
        assertThat(log.at("/0/out/student/name").asString()).isEqualTo("Ben Baker");
        assertThat(log.at("/0/stopped/student/name").asString()).isEqualTo("Ana Alvarez");
        assertThat(log.at("/0/stopped/destination/name").asString()).isEqualTo("Gym");
    }

    @Test
    void aBadgeCountsWhatThisAdminHasNotSeen() {
        GroupId group =
                GroupId.of(create(school.ana(), school.ben()).body().at("/id").asString());
        GroupId other =
                GroupId.of(create(school.cleo(), school.dan()).body().at("/id").asString());
        prevent(group, school.ana(), school.ben(), MORNING);
        prevent(group, school.ana(), school.ben(), MORNING.plusSeconds(900));
        prevent(other, school.cleo(), school.dan(), MORNING.plusSeconds(900));
        assertThat(unseen(admin)).isEqualTo(3);
        assertThat(admin.get(school.at("/encounter-groups/" + group))
                        .body()
                        .at("/unseen")
                        .asInt())
                .isEqualTo(2);

        assertThat(admin.put(school.at("/prevented-meetings/look"), Map.of("until", MORNING, "groupId", group))
                        .status())
                .isEqualTo(204);
        assertThat(unseen(admin)).as("one of the group came later").isEqualTo(2);
        admin.put(school.at("/prevented-meetings/look"), Map.of("until", "2099-01-01T00:00:00Z"));
        assertThat(unseen(admin)).isZero();
        admin.put(school.at("/prevented-meetings/look"), Map.of("until", MORNING));
        assertThat(unseen(admin)).as("what was seen stays seen").isZero();

        prevent(group, school.ana(), school.ben(), MORNING.plusSeconds(1800));
        assertThat(unseen(admin))
                .as("a look never reaches beyond what there was")
                .isEqualTo(1);
        TestBrowser second = school.as(school.staff("Mr.", "Ole", "Other", Role.ADMIN));
        assertThat(unseen(second)).as("another admin looks for themselves").isEqualTo(4);
    }

    @Test
    void theLogOfTheSchoolNamesDeletedGroupsToo() {
        GroupId group =
                GroupId.of(create(school.ana(), school.ben()).body().at("/id").asString());
        prevent(group, school.ana(), school.ben(), MORNING);
        admin.with("If-Match", "\"1\"").delete(school.at("/encounter-groups/" + group));

        var log = admin.get(school.at("/prevented-meetings")).body().at("/items");
        assertThat(log).hasSize(1);
        assertThat(log.at("/0/group/name").asString()).isEqualTo("Apart");
        assertThat(log.at("/0/group/deleted").asBoolean()).isTrue();
        assertThat(admin.get(school.at("/encounter-groups/" + group)).status()).isEqualTo(404);
        assertThat(admin.put(school.at("/prevented-meetings/look"), Map.of("until", MORNING, "groupId", Ids.next()))
                        .status())
                .isEqualTo(404);
        assertThat(admin.put(school.at("/prevented-meetings/look"), Map.of()).status())
                .isEqualTo(400);
        for (var person : List.of(school.ana(), school.rivera(), school.monitor())) {
            assertThat(school.as(person).get(school.at("/prevented-meetings")).status())
                    .isEqualTo(403);
        }
    }

    private int unseen(TestBrowser browser) {
        return browser.get(school.at("/prevented-meetings/unseen"))
                .body()
                .at("/count")
                .asInt();
    }

    @Test
    void theLogOfADeletedGroupStays() {
        GroupId group =
                GroupId.of(create(school.ana(), school.ben()).body().at("/id").asString());
        prevent(group, school.ana(), school.ben(), MORNING);
        admin.with("If-Match", "\"1\"").delete(school.at("/encounter-groups/" + group));
        assertThat(admin.get(school.at("/encounter-groups/" + group + "/log"))
                        .body()
                        .at("/items"))
                .hasSize(1);
    }

    private int prevent(GroupId group, Person out, Person stopped, Instant at) {
        Trip outside = new Trip(out.id(), Optional.of(new PassId(Ids.next())), gym, gym);
        Trip inside = new Trip(stopped.id(), Optional.empty(), gym, gym);
        return meetings.record(school.id(), List.of(new PreventedMeeting(group, at, outside, inside)));
    }
}
