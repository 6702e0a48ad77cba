package dev.corridor.years;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The order of grades, as schools in the United States count them: PK, TK, K, 1 to 12. Other words come last. */
final class Grades {

    private static final List<String> YOUNG = List.of("PK", "TK", "K");
    private static final int OTHER = 1_000;

    static final Comparator<String> ORDER =
            Comparator.<String>comparingInt(Grades::rank).thenComparing(Comparator.naturalOrder());

    private Grades() {}

    /**
     * What usually becomes of each grade: up by one, and out after the highest. Words that are no grade stay.
     *
     * @return empty for a grade that leaves
     */
    static Map<String, Optional<String>> usual(Collection<String> grades) {
        TreeSet<String> known = grades.stream()
                .filter(grade -> rank(grade) < OTHER)
                .collect(Collectors.toCollection(() -> new TreeSet<>(ORDER)));
        return grades.stream()
                .distinct()
                .collect(Collectors.toMap(
                        grade -> grade,
                        grade -> !known.isEmpty() && grade.equals(known.last())
                                ? Optional.empty()
                                : Optional.of(next(grade))));
    }

    private static String next(String grade) {
        int rank = rank(grade);
        if (rank == OTHER) {
            return grade;
        }
        return rank < 0 ? "K" : Integer.toString(rank + 1);
    }

    private static int rank(String grade) {
        int young = YOUNG.indexOf(grade);
        if (young >= 0) {
            return young - YOUNG.indexOf("K");
        }
        return grade.matches("[1-9]\\d?") ? Integer.parseInt(grade) : OTHER;
    }
}
