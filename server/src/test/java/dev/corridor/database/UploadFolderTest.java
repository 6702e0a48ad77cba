package dev.corridor.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rosters on their way do not stay on the disk. */
class UploadFolderTest {

    @TempDir
    Path data;

    @Test
    void whatACutOffServerLeftIsDeletedAtTheNextStart() throws IOException {
        Path old = Files.createDirectories(data.resolve("uploads/roster1"));
        Files.writeString(old.resolve("users.csv"), "sourcedId");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path fresh = Files.writeString(data.resolve("uploads/upload2"), "sourcedId");
        assertThat(TestUploads.in(data)).isNotNull();
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }
}
