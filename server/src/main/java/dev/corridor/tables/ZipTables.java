package dev.corridor.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The tables in a zip, with caps on what they may inflate to, whatever the zip says about itself. */
final class ZipTables {

    private static final long SMALL = 10_000_000;

    private ZipTables() {}

    static TableFiles open(Path path, String name, TableLimits limits) throws IOException {
        ZipFile zip = opened(path, name);
        try {
            return WorkbookTables.is(zip) ? WorkbookTables.open(zip, name, limits) : tables(zip, name, limits);
        } catch (RuntimeException | IOException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile opened(Path path, String name) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException e) {
            String message = e.getMessage();
            if (message != null && message.contains("encrypted")) {
                throw new UnreadableFile(
                        name, "encrypted", "The zip is protected by a password. Hand it in without one.");
            }
            throw new UnreadableFile(name, "broken-zip", "The zip is damaged or not complete. Make it again.");
        }
    }

    private static TableFiles tables(ZipFile zip, String name, TableLimits limits) {
        if (zip.size() > limits.entries()) {
            throw new UnreadableFile(
                    name,
                    "too-many-files",
                    "The zip holds more than {most} files.",
                    Map.of("most", String.valueOf(limits.entries())));
        }
        List<TableFile> tables = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        long declared = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String path = entry.getName().replace('\\', '/');
            refuseOutside(path, name);
            String plain = path.substring(path.lastIndexOf('/') + 1);
            if (entry.isDirectory() || plain.isEmpty() || system(path, plain)) {
                continue;
            }
            if (!TableFiles.csv(plain)) {
                ignored.add(plain);
                continue;
            }
            declared += Math.max(entry.getSize(), 0);
            if (declared > limits.totalBytes()) {
                throw TableFiles.tooLarge(name, limits.totalBytes());
            }
            tables.add(new TableFile(plain, () -> inflating(zip, entry, plain, limits, limits.fileBytes())));
        }
        return new TableFiles(tables, ignored, zip);
    }

    private static boolean system(String path, String plain) {
        return path.startsWith("__MACOSX/") || plain.startsWith(".");
    }

    private static void refuseOutside(String path, String name) {
        boolean outside = path.startsWith("/")
                || path.matches("^[A-Za-z]:.*")
                || List.of(path.split("/")).contains("..");
        if (outside) {
            throw new UnreadableFile(name, "unsafe-zip", "The zip holds a file that points outside of it.");
        }
    }

    /** The entry's bytes, at most so many, and fewer where few bytes claim to be many. */
    static InputStream inflating(ZipFile zip, ZipEntry entry, String name, TableLimits limits, long most)
            throws IOException {
        long packed = Math.max(entry.getCompressedSize(), 1);
        long cap = Math.min(Math.min(limits.fileBytes(), most), Math.max(SMALL, packed * limits.ratio()));
        return new CappedStream(
                new BufferedInputStream(zip.getInputStream(entry), 1 << 16), cap, () -> TableFiles.tooLarge(name, cap));
    }
}
