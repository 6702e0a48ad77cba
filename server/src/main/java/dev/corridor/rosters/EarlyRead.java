package dev.corridor.rosters;

import dev.corridor.rosters.model.SnapshotDigest;
import dev.corridor.rosters.sources.Sources;
import dev.corridor.tables.TableLimits;
import dev.corridor.tables.TableProblems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A roster that is read while the parts that will plan and write it are still being made. */
public final class EarlyRead {

    /**
     * What was read, and what was wrong with it.
     *
     * @param digest of what was read; empty if nothing was, or if it gives passwords
     */
    record Told(Sources.Read read, TableProblems problems, Optional<String> digest) implements AutoCloseable {
        static Told of(Handed handed, LocalDate today) {
            TableProblems problems = new TableProblems();
            Sources.Read read =
                    Sources.read(handed.path(), handed.name(), handed.mapping(), today, TableLimits.ROSTER, problems);
            return new Told(read, problems, read.snapshot().flatMap(SnapshotDigest::of));
        }

        /** Lets go of the people, who are on disk. */
        @Override
        public void close() {
            read.close();
        }
    }

    private final Handed handed;
    private final LocalDate today;
    private final FutureTask<Told> reading;

    private EarlyRead(Handed handed, LocalDate today) {
        this.handed = handed;
        this.today = today;
        this.reading = new FutureTask<>(() -> Told.of(handed, today));
    }

    /**
     * Begins to read.
     *
     * @param today most likely where the schools are
     */
    public static EarlyRead begin(Path file, LocalDate today) {
        EarlyRead early = new EarlyRead(Handed.upload(file, String.valueOf(file.getFileName())), today);
        Thread.ofPlatform().daemon().name("roster").start(early.reading);
        return early;
    }

    Handed handed() {
        return handed;
    }

    /** What was read; empty if it turns out to be another day there. */
    Optional<Told> on(LocalDate day) {
        if (!day.equals(today)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a roster was read");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
