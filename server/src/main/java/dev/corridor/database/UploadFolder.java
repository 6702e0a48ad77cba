package dev.corridor.database;

import dev.corridor.shared.SchoolClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where uploads are while they are read: in the data folder, readable by the server alone, and gone right after. */
@Component
public class UploadFolder {

    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);

    /** No import takes so long, not even one beside this server. */
    private static final Duration LEFT = Duration.ofDays(1);

    private final Path folder;
    private final SchoolClock clock;

    UploadFolder(DatabaseSettings settings, SchoolClock clock) {
        this.folder = settings.data().resolve("uploads");
        this.clock = clock;
        sweep();
    }

    /** Deletes what a server that was cut off left: nobody works on it any more. */
    public void sweep() {
        Instant before = clock.machineTime().minus(LEFT);
        try (Stream<Path> left = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            for (Path one : left.toList()) {
                if (Files.getLastModifiedTime(one).toInstant().isBefore(before)) {
                    Folders.delete(one);
                }
            }
        } catch (IOException e) {
            LOG.warn("{} could not be swept", folder, e);
        }
    }

    /** Does work with an empty file of its own, then deletes it. */
    public <T> T with(Function<Path, T> work) {
        Path file = fresh();
        try {
            return work.apply(file);
        } finally {
            delete(file);
        }
    }

    /** A file that outlives the request it came by; whoever gets it deletes it. */
    public Path keep(Consumer<Path> fill) {
        Path file = fresh();
        try {
            fill.accept(file);
            return file;
        } catch (RuntimeException e) {
            delete(file);
            throw e;
        }
    }

    /** Does work with an empty folder of its own, then deletes it with all that is in it. */
    public <T> T withFolder(Function<Path, T> work) {
        Path own = freshFolder();
        try {
            return work.apply(own);
        } finally {
            try {
                Folders.delete(own);
            } catch (IOException e) {
                LOG.warn("{} could not be deleted", own, e);
            }
        }
    }

    private Path freshFolder() {
        try {
            Files.createDirectories(folder);
            return Files.createTempDirectory(folder, "roster");
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder takes no uploads", e);
        }
    }

    private Path fresh() {
        try {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, "upload", "");
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder takes no uploads", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("An upload could not be deleted", e);
        }
    }
}
