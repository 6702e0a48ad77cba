package dev.corridor.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.tables.TableProblem.Weight;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TableProblemTest {

    @Test
    void itsMessageIsFilledInOnceAndKeepsWhatAValueSays() {
        TableProblem problem = TableProblem.of(
                Weight.ROW,
                "people.csv",
                3,
                "role",
                "unknown-role",
                "In {column} of row {row} stands {value}, not {other}.",
                Map.of("value", "{column} $1"));
        assertThat(problem.message()).isEqualTo("In role of row 3 stands {column} $1, not {other}.");
        assertThat(problem.values()).containsExactly(Map.entry("value", "{column} $1"));
    }

    @Test
    void whatWasStoredBeforeThereWereValuesIsStillRead() {
        TableProblem stored = JsonMapper.builder()
                .build()
                .readValue(
                        "{\"weight\":\"FILE\",\"file\":\"a.csv\",\"row\":0,\"column\":\"\",\"code\":\"empty\",\"message\":\"x\"}",
                        TableProblem.class);
        assertThat(stored.values()).isEmpty();
    }
}
