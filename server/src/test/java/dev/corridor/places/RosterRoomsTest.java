package dev.corridor.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.places.RosterRooms.RosterRoom;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.ObjectNode;

@CorridorTest
class RosterRoomsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    RosterRooms roster;

    @Autowired
    Rooms rooms;

    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
    }

    @Test
    void newRoomsBecomeClassroomsInTheirFolder() {
        var made = roster.apply(school.id(), List.of(room("220", school.rivera()), room("221")));
        assertThat(made).containsOnlyKeys("220", "221");
        Room staffed =
                rooms.find(school.id(), Objects.requireNonNull(made.get("220"))).orElseThrow();
        assertThat(staffed.name()).isEqualTo("Room 220");
        assertThat(staffed.teachers()).containsExactly(school.rivera().id());
        assertThat(staffed.settings().restrictionNow()).isEqualTo(Approval.ANY_TEACHER);
        assertThat(staffed.settings().restrictionLater()).isEqualTo(Approval.ALL_IN_DESTINATION);
        Room empty =
                rooms.find(school.id(), Objects.requireNonNull(made.get("221"))).orElseThrow();
        assertThat(empty.settings().restrictionNow()).isEqualTo(Approval.OFF);
        assertThat(rooms.folders(school.id())).extracting(Folder::name).containsExactly("Classrooms");
        assertThat(List.of(staffed, empty))
                .allSatisfy(room -> assertThat(room.folder())
                        .contains(rooms.folders(school.id()).getFirst().id()));
    }

    @Test
    void aSecondRunChangesNothing() {
        List<RosterRoom> same = List.of(room("220", school.rivera()), room("221"));
        var made = roster.apply(school.id(), same);
        List<Room> before = rooms.list(school.id());
        assertThat(roster.apply(school.id(), same)).isEqualTo(made);
        assertThat(rooms.list(school.id())).isEqualTo(before);
    }

    @Test
    void teachersComeAndGoWithTheRosterWhatAdminsSetStays() {
        roster.apply(school.id(), List.of(room("220", school.rivera())));
        var admin = school.as(school.admin());
        ObjectNode form = (ObjectNode) admin.get(school.at("/rooms")).body().at("/items/0");
        form.put("name", "Biology lab").put("maxTo", 3);
        form.withArray("teachers").add(school.okafor().id().toString());
        var changed = admin.with("If-Match", "\"" + form.at("/version").asString() + "\"")
                .put(school.at("/rooms/" + form.at("/id").asString()), form);
        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);

        Person newcomer = school.staff("Ms.", "Nia", "Newton", Role.TEACHER);
        roster.apply(school.id(), List.of(room("220", newcomer)));
        Room after = rooms.list(school.id()).getFirst();
        assertThat(after.name()).isEqualTo("Biology lab");
        assertThat(after.settings().maxTo()).isEqualTo(3);
        assertThat(after.teachers()).containsExactlyInAnyOrder(school.okafor().id(), newcomer.id());
        assertThat(after.version()).isGreaterThan(changed.body().at("/version").asLong());
    }

    @Test
    void aNameThatSomebodyTookMeanwhileGetsANumber() {
        roster.apply(school.id(), List.of(room("220")));
        roster.apply(school.id(), List.of(new RosterRoom("220-B", "ROOM 220", "220B", Set.of())));
        assertThat(rooms.list(school.id())).extracting(Room::name).containsExactly("Room 220", "ROOM 220 2");
    }

    @Test
    void aClassroomGetsItsApprovalsWhenALaterRosterStaffsIt() {
        roster.apply(school.id(), List.of(room("220")));
        roster.apply(school.id(), List.of(room("220", school.rivera())));
        assertThat(rooms.list(school.id()).getFirst().settings().restrictionNow())
                .isEqualTo(Approval.ANY_TEACHER);
    }

    /** The fastest of many, since the machine does other things too. */
    @Test
    void manyRoomsAreReadFast() {
        roster.apply(
                school.id(),
                IntStream.range(0, 300)
                        .mapToObj(n -> room("R" + n, school.rivera(), school.okafor()))
                        .toList());
        var admin = school.as(school.admin());
        long fastest = LongStream.generate(this::loading).limit(40).min().orElseThrow();
        assertThat(fastest).as("milliseconds to load 300 rooms anew").isLessThan(50);
        assertThat(admin.get(school.at("/rooms")).body().at("/items")).hasSize(300);
    }

    /** How many milliseconds it takes after a change of the configuration. */
    private long loading() {
        school.state(school.dan(), PersonState.ACTIVE);
        long start = System.nanoTime();
        assertThat(rooms.rules(school.id())).hasSize(300);
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static RosterRoom room(String number, Person... teachers) {
        Set<PersonId> ids = Stream.of(teachers).map(Person::id).collect(Collectors.toSet());
        return new RosterRoom(number, "Room " + number, number, ids);
    }
}
