package dev.corridor.rosters.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.corridor.rosters.model.PersonEntry;
import dev.corridor.rosters.model.Snapshot;
import dev.corridor.tables.TableLimits;
import dev.corridor.tables.TableProblem.Weight;
import dev.corridor.tables.TableProblems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a source wrote, and how that ended.
 *
 * @param folder where it is
 */
public record TestFetch(Fetched end, Path folder) {

    /** Lets a source fetch into a new folder. */
    public static TestFetch of(RosterSource source, SourceSettings settings, Optional<String> mark) {
        try {
            Path folder = Files.createTempDirectory("fetched-");
            try (RosterTables tables = new RosterTables(folder)) {
                return new TestFetch(source.fetch(settings, mark, tables), folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The roster as it is kept: this, put into what was kept before if it is changes only. */
    public TestFetch into(Optional<TestFetch> kept) {
        try {
            Path whole = Files.createTempDirectory("kept-");
            Merge.merge(kept.filter(there -> !end.whole()).map(TestFetch::folder), folder, whole);
            return new TestFetch(end, whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why a source could not fetch: in whole sentences, and without anything that was planted. */
    public static SourceProblem problem(RosterSource source, SourceSettings settings) {
        SourceProblem problem = catchThrowableOfType(SourceProblem.class, () -> of(source, settings, Optional.empty()));
        assertThat(problem).isNotNull();
        assertThat(problem.text()).doesNotContainIgnoringCase("planted").doesNotContain("{", "PRIVATE");
        assertThat(problem.values().toString())
                .doesNotContainIgnoringCase("planted")
                .doesNotContain("PRIVATE");
        return problem;
    }

    /** The rows of a table without its head; none if there is no such table. */
    public List<String> rows(String table) {
        return Stream.of(text(table).split("\r?\n", -1))
                .skip(1)
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** All that was written. */
    public String everything() {
        StringBuilder all = new StringBuilder();
        for (RosterTable kind : RosterTable.values()) {
            all.append(text(kind.file().replace(".csv", "")));
        }
        return all.toString();
    }

    private String text(String table) {
        try {
            Path file = folder.resolve(table + ".csv");
            return Files.exists(file) ? Files.readString(file, UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as a snapshot; fails if a row of it cannot be used. */
    public Snapshot snapshot(LocalDate today) {
        TableProblems problems = new TableProblems();
        Snapshot snapshot = Sources.read(folder, "fetched", today, TableLimits.ROSTER, problems)
                .snapshot()
                .orElseThrow();
        List<String> wrong = Stream.concat(problems.of(Weight.FILE).stream(), problems.of(Weight.ROW).stream())
                .map(problem -> problem.file() + " " + problem.row() + " " + problem.code())
                .toList();
        if (!wrong.isEmpty()) {
            throw new AssertionError(wrong.toString());
        }
        return snapshot;
    }

    public static PersonEntry person(Snapshot snapshot, String key) {
        return snapshot.people().stream()
                .filter(person -> person.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
