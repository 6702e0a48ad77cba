package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.Mapping;
import dev.corridor.rosters.model.Snapshot;
import dev.corridor.tables.TableFiles;
import dev.corridor.tables.TableLimits;
import dev.corridor.tables.TableProblems;
import dev.corridor.tables.UnreadableFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads whatever was handed in: a file, a zip or a folder. */
public final class Sources {

    /**
     * What was read.
     *
     * @param files the names of the tables
     * @param snapshot empty if nothing could be read
     */
    public record Read(List<String> files, Optional<Snapshot> snapshot) implements AutoCloseable {

        @Override
        public void close() {
            snapshot.ifPresent(Snapshot::close);
        }
    }

    private Sources() {}

    /** Reads it all, in the source's own words. */
    public static Read read(Path path, String name, LocalDate today, TableLimits limits, TableProblems problems) {
        return read(path, name, Mapping.NONE, today, limits, problems);
    }

    /**
     * Reads it all.
     *
     * @param name what the person calls the file
     * @param mapping what admins have said about the source's words
     * @param today where the school is; enrolments that ended before count no more
     * @param problems takes everything that is wrong, and what is worth knowing
     */
    public static Read read(
            Path path, String name, Mapping mapping, LocalDate today, TableLimits limits, TableProblems problems) {
        try (TableFiles files = TableFiles.open(path, name, limits)) {
            List<String> names =
                    files.tables().stream().map(file -> file.name()).toList();
            try {
                return new Read(names, Optional.of(read(files, today, new Reading(limits, problems, mapping))));
            } catch (UnreadableFile e) {
                problems.add(e.problem());
                return new Read(names, Optional.empty());
            }
        } catch (UnreadableFile e) {
            problems.add(e.problem());
            return new Read(List.of(name), Optional.empty());
        }
    }

    /** The district that a OneRoster export names; empty if it names none, or cannot be read. */
    public static Optional<Snapshot.District> district(Path path, String name, TableLimits limits) {
        Reading reading = new Reading(limits, new TableProblems(), Mapping.NONE);
        try (TableFiles files = TableFiles.open(path, name, limits)) {
            return RosterFiles.recognise(files, reading)
                    .get(FileKind.ORGS)
                    .map(file -> Orgs.read(reading, file))
                    .flatMap(Orgs::district);
        } catch (UnreadableFile e) {
            return Optional.empty();
        }
    }

    private static Snapshot read(TableFiles handedIn, LocalDate today, Reading reading) {
        RosterFiles files = RosterFiles.recognise(handedIn, reading);
        Entries entries = new Entries();
        try {
            if (files.anyOneRoster()) {
                new OneRoster(reading, files, today).read(entries);
            }
            AccountsReader.read(reading, files, entries::person);
            files.get(FileKind.ROOMS).ifPresent(file -> RoomsReader.read(reading, file, entries));
            files.get(FileKind.BELLS).ifPresent(file -> BellsReader.read(reading, file, entries));
            return entries.snapshot();
        } catch (RuntimeException e) {
            entries.close();
            throw e;
        }
    }
}
