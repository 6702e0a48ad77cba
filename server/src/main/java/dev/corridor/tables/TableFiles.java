package dev.corridor.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tables in what somebody handed in: one CSV file, a folder of them, a zip, or the sheets of an Excel workbook.
 * Folders inside are looked into; what is no CSV file is left aside. Close it when the tables have been read.
 */
public final class TableFiles implements AutoCloseable {

    private final List<TableFile> tables;
    private final List<String> ignored;
    private final AutoCloseable source;

    TableFiles(List<TableFile> tables, List<String> ignored, AutoCloseable source) {
        this.tables = List.copyOf(tables);
        this.ignored = List.copyOf(ignored);
        this.source = source;
        unlike(tables);
    }

    /**
     * Opens a file, folder, zip or workbook.
     *
     * @param name what the person calls it
     * @throws UnreadableFile when it is too large, broken, encrypted, or a workbook that is empty
     */
    public static TableFiles open(Path path, String name, TableLimits limits) {
        try {
            if (Files.isDirectory(path)) {
                return folder(path, name, limits);
            }
            if (!Files.isReadable(path)) {
                throw new UnreadableFile(name, "not-there", "There is no such file, or it may not be read.");
            }
            if (Files.size(path) > limits.sourceBytes()) {
                throw tooLarge(name, limits.sourceBytes());
            }
            return zipped(path)
                    ? ZipTables.open(path, name, limits)
                    : new TableFiles(List.of(table(path, name, limits)), List.of(), () -> {});
        } catch (IOException e) {
            throw new UnreadableFile(name, "broken-file", "The file cannot be read.");
        }
    }

    private static TableFiles folder(Path folder, String name, TableLimits limits) throws IOException {
        List<TableFile> tables = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder, 4)) {
            List<Path> files = paths.filter(Files::isRegularFile)
                    .sorted()
                    .limit(limits.entries() + 1L)
                    .toList();
            if (files.size() > limits.entries()) {
                throw new UnreadableFile(
                        name,
                        "too-many-files",
                        "More than {most} files.",
                        Map.of("most", String.valueOf(limits.entries())));
            }
            for (Path file : files) {
                String plain = file.getFileName().toString();
                if (csv(plain)) {
                    tables.add(table(file, plain, limits));
                } else {
                    ignored.add(plain);
                }
            }
        }
        return new TableFiles(tables, ignored, () -> {});
    }

    private static TableFile table(Path path, String name, TableLimits limits) {
        return new TableFile(
                name,
                () -> new CappedStream(
                        new BufferedInputStream(Files.newInputStream(path), 1 << 16),
                        limits.fileBytes(),
                        () -> tooLarge(name, limits.fileBytes())));
    }

    private static boolean zipped(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] < 9 && start[3] < 9;
        }
    }

    static boolean csv(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    static UnreadableFile tooLarge(String name, long cap) {
        return new UnreadableFile(
                name,
                "too-large",
                "The file is larger than {most} MB.",
                Map.of("most", String.valueOf(cap / 1_000_000)));
    }

    private static void unlike(List<TableFile> tables) {
        Map<String, String> seen = new HashMap<>();
        for (TableFile table : tables) {
            if (seen.put(table.name().toLowerCase(Locale.ROOT), table.name()) != null) {
                throw new UnreadableFile(
                        table.name(), "duplicate-file", "There are two files of this name. Hand in one of them.");
            }
        }
    }

    public List<TableFile> tables() {
        return tables;
    }

    /** Names of files that are no tables. */
    public List<String> ignored() {
        return ignored;
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (Exception e) {
            throw new IllegalStateException("A file that was read could not be closed", e);
        }
    }
}
