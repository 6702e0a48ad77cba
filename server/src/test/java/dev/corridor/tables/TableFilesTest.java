package dev.corridor.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFilesTest {

    @TempDir
    Path folder;

    private Path zip(Map<String, byte[]> files) throws IOException {
        Path path = folder.resolve("roster.zip");
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return path;
    }

    private static String refused(Path path) {
        return catchThrowableOfType(UnreadableFile.class, () -> {
                    try (TableFiles files = TableFiles.open(path, "roster.zip", TableLimits.ROSTER)) {
                        for (TableFile file : files.tables()) {
                            new Table(file, TableLimits.ROSTER).read(java.util.List.of(), p -> {}, row -> {});
                        }
                    }
                })
                .problem()
                .code();
    }

    @Test
    void findsTablesInFoldersOfAZipAndLeavesTheRestAside() throws IOException {
        byte[] csv = "a\n1\n".getBytes(UTF_8);
        Path path = zip(Map.of(
                "export/users.CSV",
                csv,
                "export/deep/classes.csv",
                csv,
                "export/readme.txt",
                csv,
                "__MACOSX/._users.csv",
                csv));
        try (TableFiles files = TableFiles.open(path, "roster.zip", TableLimits.ROSTER)) {
            assertThat(files.tables())
                    .extracting(TableFile::name)
                    .containsExactlyInAnyOrder("users.CSV", "classes.csv");
            assertThat(files.ignored()).containsExactly("readme.txt");
        }
    }

    @Test
    void readsAFolderAndASingleFile() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        Path file = Files.writeString(folder.resolve("in/users.csv"), "a\n1\n");
        try (TableFiles files = TableFiles.open(folder, "folder", TableLimits.ROSTER)) {
            assertThat(files.tables()).extracting(TableFile::name).containsExactly("users.csv");
        }
        try (TableFiles files = TableFiles.open(file, "mine.csv", TableLimits.ROSTER)) {
            assertThat(files.tables()).extracting(TableFile::name).containsExactly("mine.csv");
        }
    }

    @Test
    void refusesTheSameFileTwice() throws IOException {
        byte[] csv = "a\n1\n".getBytes(UTF_8);
        assertThat(refused(zip(Map.of("x/users.csv", csv, "y/Users.csv", csv)))).isEqualTo("duplicate-file");
    }

    @Test
    void refusesAPathThatLeavesTheZip() throws IOException {
        assertThat(refused(zip(Map.of("../users.csv", new byte[1])))).isEqualTo("unsafe-zip");
        assertThat(refused(zip(Map.of("/etc/users.csv", new byte[1])))).isEqualTo("unsafe-zip");
    }

    @Test
    void refusesABrokenZip() throws IOException {
        Path path = zip(Map.of("users.csv", "sourcedId\n1\n".repeat(1000).getBytes(UTF_8)));
        byte[] bytes = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(refused(path)).isEqualTo("broken-zip");
    }

    @Test
    void refusesADamagedEntry() throws IOException {
        Path path = zip(Map.of("users.csv", "sourcedId\n1\n".repeat(1000).getBytes(UTF_8)));
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(40);
            file.write(new byte[] {-1, -1, -1, -1, -1, -1});
        }
        assertThat(refused(path)).isIn("broken-file", "encoding", "broken-csv");
    }

    @Test
    void refusesAnEncryptedZip() throws IOException {
        Path path = zip(Map.of("users.csv", new byte[10]));
        byte[] bytes = Files.readAllBytes(path);
        bytes[6] |= 1;
        bytes[central(bytes) + 8] |= 1;
        Files.write(path, bytes);
        assertThat(refused(path)).isEqualTo("encrypted");
    }

    private static int central(byte[] bytes) {
        for (int i = 0; i < bytes.length - 4; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                return i;
            }
        }
        throw new IllegalStateException("no central directory");
    }

    @Test
    void stopsABombWhileItInflates() throws IOException {
        byte[] bomb = new byte[60_000_000];
        Arrays.fill(bomb, (byte) '\n');
        assertThat(refused(zip(Map.of("users.csv", bomb)))).isEqualTo("too-large");
    }

    @Test
    void refusesAFileOf200MegabytesBeforeReadingIt() throws IOException {
        Path path = folder.resolve("users.csv");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(200_000_000);
        }
        assertThat(refused(path)).isEqualTo("too-large");
    }
}
