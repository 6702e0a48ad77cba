package dev.corridor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradesTest {

    @ParameterizedTest
    @CsvSource({
        "09, 9",
        "9, 9",
        "' 9 ', 9",
        "009, 9",
        "10, 10",
        "9th, 9",
        "1st, 1",
        "9º, 9",
        "Grade 9, 9",
        "9th Grade, 9",
        "Grado 9, 9",
        "Tenth grade, 10",
        "First grade, 1",
        "Ninth grader, 9",
        "12.0, 12",
        "KG, K",
        "k, K",
        "0, K",
        "Kinder, K",
        "Kindergarten, K",
        "pk, PK",
        "Pre-K, PK",
        "Transitional Kindergarten, TK",
        "Preschool, PR",
        "it, IT",
        "13, 13",
        "ps, PS",
        "ug, UG",
        "Ungraded, UG",
        "other, Other",
    })
    void readsEveryWayOfWritingAGrade(String text, String grade) {
        assertThat(Grades.of(text)).isEqualTo(grade);
        assertThat(Grades.of(grade)).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "Seniors, Seniors",
        "'  Year   2b ', Year 2b",
        "-1, -1",
        "100, 100",
        "PK3, PK3",
        "9-12, 9-12",
        "1-2, 1-2",
        "K-8, K-8"
    })
    void whatIsNoGradeStaysAsItIs(String text, String kept) {
        assertThat(Grades.of(text)).isEqualTo(kept);
    }

    @Test
    void gradesAreOrderedAsSchoolsCount() {
        assertThat(List.of("Z", "10", "Other", "9", "UG", "K", "PS", "PK", "13", "TK", "IT", "PR").stream()
                        .sorted(Grades.ORDER))
                .containsExactly("IT", "PR", "PK", "TK", "K", "9", "10", "13", "PS", "UG", "Other", "Z");
    }

    /** Whatever is set for a grade names it as it was typed. */
    @Test
    void whatIsSetForAGradeHoldsHoweverItIsWritten() {
        StudentFacts ana = StudentFacts.plain(new PersonId(Ids.next()), Optional.of("9"), Set.of());
        StudentFacts kim = StudentFacts.plain(new PersonId(Ids.next()), Optional.of("K"), Set.of());
        assertThat(new LimitScope.Grade("09").covers(ana)).isTrue();
        assertThat(new LimitScope.Grade("09").covers(kim)).isFalse();
        Visibility.Students these = new Visibility.Students(Set.of(), Set.of("KG", "9th"), Set.of());
        assertThat(these.include(ana)).isTrue();
        assertThat(these.include(kim)).isTrue();
    }
}
