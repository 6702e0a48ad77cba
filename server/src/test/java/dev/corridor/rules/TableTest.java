package dev.corridor.rules;

import static dev.corridor.rules.ReasonCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may do what about each rule, as schools were promised. */
class TableTest {

    private static final Asker TEACHER = new Asker.Staff(Names.person("Rivera"), false);
    private static final Asker ADMIN = new Asker.Staff(Names.person("Principal"), true);

    @Test
    void studentsMayAskAboutApprovalsAndWaitForPlacesAndNothingElse() {
        assertThat(codes(StudentMay.ASK_FOR_APPROVAL))
                .containsExactlyInAnyOrder(NEEDS_APPROVAL, OUT_OF_OFFICE, PASS_LIMIT);
        assertThat(codes(StudentMay.WAIT_IN_LINE))
                .containsExactlyInAnyOrder(ENCOUNTER, HALLWAY_FULL, DESTINATION_FULL, ORIGIN_FULL, NOT_NOW);
    }

    @Test
    void staffGoOnSilently() {
        assertThat(codes(StaffMay.GO_ON))
                .containsExactlyInAnyOrder(TRAVEL_TYPE, TOO_LONG, NEEDS_APPROVAL, OUT_OF_OFFICE);
    }

    @Test
    void staffGoOnWithANotice() {
        assertThat(codes(StaffMay.GO_ON_WITH_NOTICE))
                .containsExactlyInAnyOrder(OUTSIDE_HOURS, NO_FLY, COOLDOWN, PASS_LIMIT);
    }

    @Test
    void staffConfirm() {
        assertThat(codes(StaffMay.CONFIRM))
                .containsExactlyInAnyOrder(
                        ABSENT,
                        ALREADY_OUT,
                        ROOM_NOT_VISIBLE,
                        NOT_AN_ORIGIN,
                        ORIGIN_PAUSED,
                        ENCOUNTER,
                        HALLWAY_FULL,
                        DESTINATION_FULL,
                        ORIGIN_FULL);
    }

    @Test
    void adminsConfirmAndNobodyElse() {
        assertThat(codes(StaffMay.ADMIN_CONFIRM)).containsExactlyInAnyOrder(EMERGENCY, ROOM_CLOSED);
    }

    @Test
    void nobodyMay() {
        assertThat(codes(StaffMay.NOTHING)).containsExactlyInAnyOrder(SUSPENDED, SAME_ROOM, NOT_NOW);
    }

    @Test
    void aSchoolMayLeaveWhatStaffConfirmToItsAdmins() {
        SchoolRules raised =
                new Lincoln().adminsOnly(ENCOUNTER, COOLDOWN, SUSPENDED).book().school();

        assertThat(raised.forStaff(ENCOUNTER)).isEqualTo(StaffMay.ADMIN_CONFIRM);
        assertThat(raised.forStaff(COOLDOWN))
                .as("only what is confirmed is raised")
                .isEqualTo(StaffMay.GO_ON_WITH_NOTICE);
        assertThat(raised.forStaff(SUSPENDED)).isEqualTo(StaffMay.NOTHING);
    }

    @Test
    void nothingReadsAsOverridableToAStudentOrAtAKiosk() {
        assertThat(ReasonCode.values())
                .noneMatch(code -> SchoolRules.DEFAULT.overridable(code, new Asker.Student()))
                .noneMatch(code -> SchoolRules.DEFAULT.overridable(code, new Asker.Kiosk()));
    }

    @Test
    void whatStaffMayOverrideDependsOnWhetherTheyAreAdmins() {
        assertThat(overridable(TEACHER))
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(EMERGENCY, ROOM_CLOSED, SUSPENDED, SAME_ROOM, NOT_NOW)));
        assertThat(overridable(ADMIN))
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(SUSPENDED, SAME_ROOM, NOT_NOW)));
    }

    private static Set<ReasonCode> overridable(Asker asker) {
        Set<ReasonCode> codes = EnumSet.noneOf(ReasonCode.class);
        Arrays.stream(ReasonCode.values())
                .filter(code -> SchoolRules.DEFAULT.overridable(code, asker))
                .forEach(codes::add);
        return codes;
    }

    private static Set<ReasonCode> codes(StudentMay may) {
        Set<ReasonCode> codes = EnumSet.allOf(ReasonCode.class);
        codes.removeIf(code -> code.forStudent() != may);
        return codes;
    }

    private static Set<ReasonCode> codes(StaffMay may) {
        Set<ReasonCode> codes = EnumSet.allOf(ReasonCode.class);
        codes.removeIf(code -> code.forStaff() != may);
        return codes;
    }
}
