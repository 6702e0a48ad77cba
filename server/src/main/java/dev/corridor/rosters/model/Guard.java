package dev.corridor.rosters.model;

import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.List;

/**
 * Stops a roster that would take too much from a school: more often a half file or a broken export than the truth.
 *
 * @param percent of a school's students, staff or enrolments that may go without asking, 1 to 100
 */
public record Guard(int percent) {

    /** What is usual. */
    public static final Guard USUAL = new Guard(10);

    /** Fewer may always go: in a small school each is many percent. */
    private static final int FEW = 5;

    /**
     * How much a plan takes from a school.
     *
     * @param what {@code students}, {@code staff} or {@code enrolments}; or {@code school}, where one is to be made
     *     though there is one of that name
     * @param of how many there were
     */
    public record Exceeded(SchoolId schoolId, String school, String what, int leaving, int of) {}

    /**
     * What a school loses. Whoever may no longer sign in is lost to it as whoever leaves.
     *
     * @param enrolmentsLess how many enrolments fewer there are afterwards; a new term has as many as the last
     */
    public record Losses(
            int students, int studentsLeaving, int staff, int staffLeaving, int enrolments, int enrolmentsLess) {}

    /** Where the plan takes more than it may; empty if nowhere. */
    public List<Exceeded> exceeded(Plan plan) {
        List<Exceeded> all = new ArrayList<>();
        for (Plan.OfSchool school : plan.schools()) {
            if (school.again() && percent < 100) {
                all.add(new Exceeded(school.id(), school.name(), "school", 0, 0));
            }
            Losses losses = school.losses();
            check(all, school, "students", losses.studentsLeaving(), losses.students());
            check(all, school, "staff", losses.staffLeaving(), losses.staff());
            check(all, school, "enrolments", losses.enrolmentsLess(), losses.enrolments());
        }
        return List.copyOf(all);
    }

    private void check(List<Exceeded> all, Plan.OfSchool school, String what, int leaving, int of) {
        boolean emptied = percent < 100 && leaving == of && of >= FEW;
        if (emptied || (leaving > FEW && leaving * 100L > (long) of * percent)) {
            all.add(new Exceeded(school.id(), school.name(), what, leaving, of));
        }
    }
}
