package dev.corridor.years;

import dev.corridor.rules.Grades;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What usually becomes of grades with the new year. */
final class Promotions {

    private Promotions() {}

    /**
     * Each goes up by one, and the highest leaves. What nobody climbs stays.
     *
     * @return empty for a grade that leaves
     */
    static Map<String, Optional<String>> usual(Collection<String> grades) {
        TreeSet<String> climbed = grades.stream()
                .filter(Grades::climbs)
                .collect(Collectors.toCollection(() -> new TreeSet<>(Grades.ORDER)));
        return grades.stream()
                .distinct()
                .collect(Collectors.toMap(
                        grade -> grade,
                        grade -> !climbed.isEmpty() && grade.equals(climbed.last())
                                ? Optional.empty()
                                : Optional.of(Grades.next(grade))));
    }
}
