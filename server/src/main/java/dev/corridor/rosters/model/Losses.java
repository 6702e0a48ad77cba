package dev.corridor.rosters.model;

import dev.corridor.shared.SchoolId;

/** Counts what a school loses by a plan. */
final class Losses {

    private Losses() {}

    /** @param leaving whom of those who are there the plan lets go */
    static Guard.Losses of(SchoolId school, Headcount there, Headcount leaving, KnownPlaces places, PlacesPlan plan) {
        int less = plan.leaves().size()
                + plan.goneWithSections().size()
                - plan.joins().size();
        return new Guard.Losses(
                there.students(school),
                leaving.students(school),
                there.staff(school),
                leaving.staff(school),
                places.members().size(),
                Math.max(0, less));
    }
}
