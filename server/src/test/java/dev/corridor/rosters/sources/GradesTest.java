package dev.corridor.rosters.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradesTest {

    @ParameterizedTest
    @CsvSource({
        "09,9",
        "9,9",
        "10,10",
        "KG,K",
        "K,K",
        "PK,PK",
        "9th,9",
        "Grade 9,9",
        "Tenth grade,10",
        "First grade,1",
        "12.0,12",
        "UG,UG",
        "Ninth grader,9"
    })
    void readsEveryWayOfWritingAGrade(String text, String grade) {
        assertThat(Grades.read(text)).isEqualTo(grade);
    }
}
