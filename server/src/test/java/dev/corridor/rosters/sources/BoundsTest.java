package dev.corridor.rosters.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.corridor.rosters.sources.RosterTables.Kind;
import dev.corridor.tables.TableLimits;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** A source that never ends fills no disk. */
class BoundsTest {

    private static void refused(String reason, Runnable work) {
        assertThatExceptionOfType(SourceProblem.class)
                .isThrownBy(work::run)
                .satisfies(problem -> assertThat(problem.values()).containsEntry("reason", reason));
    }

    @Test
    void rowsHaveAnEnd() {
        Bounds bounds = new Bounds();
        refused("too-many-rows", () -> {
            for (long i = 0; i <= TableLimits.ROSTER.rows(); i++) {
                bounds.count(Kind.ENROLMENTS, "");
            }
        });
    }

    @Test
    void cellsHaveAnEnd() {
        refused("cell-too-long", () -> new Bounds().count(Kind.USERS, "x".repeat(TableLimits.ROSTER.cell() + 1)));
    }

    @Test
    void allTogetherHasAnEnd() {
        Bounds bounds = new Bounds();
        String[] row =
                Collections.nCopies(100, "x".repeat(TableLimits.ROSTER.cell())).toArray(String[]::new);
        refused("too-large", () -> {
            for (int i = 0; i < 1_000; i++) {
                bounds.count(Kind.USERS, row);
            }
        });
    }
}
