package dev.corridor.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Where uploads are while they are read: in the data folder, readable by the server alone, and gone right after. */
@Component
public class UploadFolder {

    private final Path folder;

    UploadFolder(DatabaseSettings settings) {
        this.folder = settings.data().resolve("uploads");
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
