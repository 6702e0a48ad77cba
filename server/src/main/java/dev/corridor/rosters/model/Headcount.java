package dev.corridor.rosters.model;

import dev.corridor.shared.SchoolId;
import java.util.HashMap;
import java.util.Map;

/** How many students and staff that rosters brought there are in each school. */
final class Headcount {

    private final Map<SchoolId, Integer> students = new HashMap<>();
    private final Map<SchoolId, Integer> staff = new HashMap<>();

    void add(SchoolId school, boolean student) {
        (student ? students : staff).merge(school, 1, Integer::sum);
    }

    void add(Headcount more) {
        more.students.forEach((school, count) -> students.merge(school, count, Integer::sum));
        more.staff.forEach((school, count) -> staff.merge(school, count, Integer::sum));
    }

    int students(SchoolId school) {
        return students.getOrDefault(school, 0);
    }

    int staff(SchoolId school) {
        return staff.getOrDefault(school, 0);
    }
}
