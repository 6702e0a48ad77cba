package dev.corridor.rules;

import static dev.corridor.rules.Decisions.asking;
import static dev.corridor.rules.Decisions.codes;
import static dev.corridor.rules.Decisions.started;
import static dev.corridor.rules.Names.CLASS;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.Names.NURSE;
import static dev.corridor.rules.Names.RESTROOM;
import static dev.corridor.rules.Names.people;
import static dev.corridor.rules.Names.person;
import static dev.corridor.rules.Names.roomId;
import static dev.corridor.rules.ReasonCode.NEEDS_APPROVAL;
import static dev.corridor.rules.ReasonCode.PASS_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pass limits: which binds whom, and whom it has asked. */
class LimitRulesTest {

    private final Lincoln school = new Lincoln();

    @Test
    void areReachedByTheLastPassAndAskedForThen() {
        school.limit(new LimitScope.All(), LimitPeriod.DAY, 4);
        school.student("Ana").used(3, 3, 3);
        school.student("Ben").used(4, 4, 4);

        started(school.ask("Ana", RESTROOM).decision());
        Decision.NeedApproval decision = asking(school.ask("Ben", RESTROOM).decision());

        assertThat(decision.why()).containsExactly(new Reason.LimitReached(Optional.empty(), LimitPeriod.DAY, 4, 4));
        assertThat(decision.who())
                .as("the origin's teachers")
                .isEqualTo(new Approvers(Approvers.Kind.ALL_OF, people("Rivera")));
    }

    @Test
    void askAnyTeacherWhereTheOriginHasNone() {
        school.limit(new LimitScope.All(), LimitPeriod.DAY, 0).room(CLASS).nobodyTeaches();

        assertThat(asking(school.ask("Ana", RESTROOM).decision()).who().kind()).isEqualTo(Approvers.Kind.ANY_TEACHER);
    }

    @Test
    void askWhomTheRoomsRestrictionNames() {
        school.limit(new LimitScope.All(), LimitPeriod.DAY, 0)
                .room(LIBRARY)
                .restricted(new Restriction.Certain(people("Singh")));

        Decision.NeedApproval decision = asking(school.ask("Ana", LIBRARY).decision());

        assertThat(codes(decision)).containsExactly(NEEDS_APPROVAL, PASS_LIMIT);
        assertThat(decision.who().people()).isEqualTo(people("Singh"));
    }

    @Test
    void bindEveryPeriodThatIsSet() {
        school.limit(new LimitScope.All(), LimitPeriod.DAY, 4)
                .limit(new LimitScope.All(), LimitPeriod.WEEK, 10)
                .limit(new LimitScope.All(), LimitPeriod.TERM, 50);
        school.student("Ana").used(1, 10, 10);

        assertThat(school.ask("Ana", RESTROOM).decision().reasons())
                .containsExactly(new Reason.LimitReached(Optional.empty(), LimitPeriod.WEEK, 10, 10));
    }

    @Test
    void areWonByTheNarrowerPeriodByPeriod() {
        school.limit(new LimitScope.All(), LimitPeriod.DAY, 2)
                .limit(new LimitScope.Grade("9"), LimitPeriod.DAY, 3)
                .limit(new LimitScope.Group(Names.group("band")), LimitPeriod.DAY, 4)
                .limit(new LimitScope.Group(Names.group("choir")), LimitPeriod.DAY, 5)
                .limit(new LimitScope.OneStudent(person("Dee")), LimitPeriod.DAY, 1)
                .limit(new LimitScope.All(), LimitPeriod.WEEK, 20);
        school.student("Ben").inGrade("9");
        school.student("Cal").inGrade("9").inGroup("band").inGroup("choir");
        school.student("Dee").inGrade("9").inGroup("band");

        assertThat(allowedToday("Ana")).isEqualTo(2);
        assertThat(allowedToday("Ben")).isEqualTo(3);
        assertThat(allowedToday("Cal")).as("among groups the most generous").isEqualTo(5);
        assertThat(allowedToday("Dee")).isEqualTo(1);
    }

    @Test
    void doNotConcernRoomsThatDoNotCount() {
        school.limit(new LimitScope.All(), LimitPeriod.DAY, 0);

        started(school.ask("Ana", NURSE).decision());
    }

    @Test
    void mayBeARoomsOwnAlsoWhereItDoesNotCount() {
        school.limitTo(NURSE, LimitPeriod.DAY, 2);
        school.student("Ana").usedTo(NURSE, 2);

        assertThat(school.ask("Ana", NURSE).decision().reasons())
                .containsExactly(new Reason.LimitReached(Optional.of(roomId(NURSE)), LimitPeriod.DAY, 2, 2));
        started(school.ask("Ana", RESTROOM).decision());
    }

    @Test
    void leaveStaffFreeAndTellThem() {
        school.limit(new LimitScope.All(), LimitPeriod.DAY, 0);

        assertThat(codes(started(school.ask("Ana", RESTROOM).byTeacher().decision())))
                .containsExactly(PASS_LIMIT);
    }

    @Test
    void doNotCountAPassTwiceWhenItChangesItsDestination() {
        school.limit(new LimitScope.All(), LimitPeriod.DAY, 1).out("Ana", CLASS, RESTROOM);
        school.student("Ana").used(1, 1, 1);

        started(school.again("Ana", Occasion.CHANGE).to(LIBRARY).decision());
    }

    private int allowedToday(String student) {
        return school.book()
                .limits()
                .left(school.facts().student(person(student)))
                .getFirst()
                .of();
    }
}
