package dev.corridor.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corridor.shared.Problem;
import dev.corridor.tables.TableSheet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomsTemplateTest {

    @Test
    void itsHelpIsInTheLanguageAndItsColumnsAreTheSame() {
        List<TableSheet> english = RoomsTemplate.in("en");
        List<TableSheet> spanish = RoomsTemplate.in("es");
        assertThat(spanish.getFirst()).isEqualTo(english.getFirst());
        List<List<String>> told = spanish.getLast().rows();
        List<List<String>> toldInEnglish = english.getLast().rows();
        assertThat(told).extracting(List::getFirst).isEqualTo(RoomColumn.headers());
        assertThat(told).extracting(List::getLast).doesNotHaveDuplicates();
        for (int row = 0; row < told.size(); row++) {
            assertThat(told.get(row).getLast())
                    .isNotEqualTo(toldInEnglish.get(row).getLast());
        }
    }

    @Test
    void thereIsNoneInAnotherLanguage() {
        assertThatThrownBy(() -> RoomsTemplate.in("fr"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(Problem.FieldError::field)
                                .containsExactly("language"));
    }
}
