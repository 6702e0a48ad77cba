package dev.corridor.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.places.RoomsFromRoster.Planned;
import dev.corridor.places.RoomsFromRoster.Taught;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoomsFromRosterTest {

    private final RoomsFromRoster roster = new RoomsFromRoster(15, 5);

    @Test
    void aRoomWithOneTeacherWhoHasNoOtherIsNamedAfterTheTeacher() {
        assertThat(plan(
                        Set.of("220"),
                        new Taught("220", "t1", "Maria", "Rivera"),
                        new Taught("220", "t1", "Maria", "Rivera")))
                .containsExactly(new Planned("220", "Rivera", "220", Set.of("t1")));
    }

    @Test
    void aRoomWithTwoTeachersIsNamedByItsNumber() {
        assertThat(plan(
                        Set.of("220"),
                        new Taught("220", "t1", "Maria", "Rivera"),
                        new Taught("220", "t2", "Obi", "Okafor")))
                .containsExactly(new Planned("220", "Room 220", "220", Set.of("t1", "t2")));
    }

    @Test
    void aTeacherWithTwoRoomsNamesNeither() {
        assertThat(plan(
                        Set.of(),
                        new Taught("220", "t1", "Maria", "Rivera"),
                        new Taught("221", "t1", "Maria", "Rivera")))
                .extracting(Planned::name)
                .containsExactly("Room 220", "Room 221");
    }

    @Test
    void aRoomWithoutClassesIsNamedByItsNumber() {
        assertThat(plan(Set.of("9", "10"))).extracting(Planned::name).containsExactly("Room 9", "Room 10");
    }

    @Test
    void teachersOfTheSameNameAreToldApart() {
        assertThat(plan(Set.of(), new Taught("110", "t1", "Ana", "Gomez"), new Taught("111", "t2", "Juan", "Gomez")))
                .extracting(Planned::name)
                .containsExactly("A. Gomez", "J. Gomez");
    }

    @Test
    void aNameThatIsTakenOrTooLongGivesWayToTheNumber() {
        assertThat(roster.plan(
                        Set.of(),
                        List.of(
                                new Taught("110", "t1", "Ana", "Library"),
                                new Taught("111", "t2", "Bo", "Featherstonehaugh-Cholmondeley")),
                        Set.of("LIBRARY", "A. Library")))
                .extracting(Planned::name)
                .containsExactly("Room 110", "Room 111");
    }

    @Test
    void aNumberKeepsOnlyLettersAndDigits() {
        assertThat(plan(Set.of("GYM-S"))).containsExactly(new Planned("GYM-S", "Room GYM-S", "GYMS", Set.of()));
    }

    @Test
    void roomsWhoseNamesWouldBeAlikeAreNumbered() {
        String long1 = "The very long building name 1";
        String long2 = "The very long building name 2";
        assertThat(plan(Set.of(long1, long2))).extracting(Planned::name).containsExactly("Room THEVE", "THEVE");
        assertThat(roster.plan(Set.of("7"), List.of(), Set.of("Room 7", "7")))
                .extracting(Planned::name)
                .containsExactly("7 2");
    }

    private List<Planned> plan(Set<String> locations, Taught... taught) {
        return roster.plan(locations, List.of(taught), Set.of());
    }
}
