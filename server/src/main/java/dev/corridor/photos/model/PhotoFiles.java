package dev.corridor.photos.model;

import dev.corridor.tables.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads a zip of photos, or one photo: every file is made a portrait or told why not. What it may cost is bounded,
 * whatever the zip says about itself: by files, by bytes of each as they inflate, and by pixels altogether.
 */
public final class PhotoFiles {

    private static final int MOST_FILES = 5_000;
    /** About half a minute of one processor. */
    private static final long MOST_PIXELS = 3_000_000_000L;

    private static final int LONGEST_NAME = 200;

    private final List<PhotoFile> found = new ArrayList<>();
    private long pixels;

    private PhotoFiles() {}

    /**
     * Reads it.
     *
     * @param name what the person calls it
     * @throws UnreadableFile when the zip as a whole, or the list in it, cannot be used
     */
    public static List<PhotoFile> read(Path path, String name) {
        PhotoFiles files = new PhotoFiles();
        try {
            if (zipped(path)) {
                files.zip(path, name);
            } else {
                files.take(name, PhotoList.none(), Files.newInputStream(path));
            }
        } catch (IOException e) {
            throw new UnreadableFile(name, "broken-file", "The file cannot be read.");
        }
        return files.found;
    }

    private static boolean zipped(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K';
        }
    }

    private void zip(Path path, String name) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > MOST_FILES) {
                throw new UnreadableFile(name, "too-many-files", "The zip holds more than " + MOST_FILES + " files.");
            }
            List<ZipEntry> entries = Collections.list(zip.entries()).stream()
                    .filter(entry -> !entry.isDirectory() && !system(entry.getName()))
                    .map(entry -> (ZipEntry) entry)
                    .toList();
            PhotoList list = list(zip, entries, name);
            for (ZipEntry entry : entries) {
                if (!csv(entry)) {
                    read(zip, entry, list);
                }
            }
        } catch (ZipException e) {
            throw new UnreadableFile(
                    name, "broken-zip", "The zip is damaged, not complete, or protected by a password. Make it again.");
        }
    }

    /** What cannot be inflated is the fault of that file alone. */
    private void read(ZipFile zip, ZipEntry entry, PhotoList list) {
        String file = plain(entry.getName());
        try {
            take(file, list, zip.getInputStream(entry));
        } catch (IOException broken) {
            found.add(wrong(file, list, UnusableImage.Code.BROKEN));
        }
    }

    private void take(String file, PhotoList list, InputStream content) throws IOException {
        try (content) {
            if (pixels > MOST_PIXELS) {
                found.add(PhotoFile.wrong(
                        file, list.whose(file), "too-much", "Too much at once. Hand this one in again with the next."));
                return;
            }
            Portrait portrait = Portrait.of(content.readNBytes(Portrait.MOST_BYTES + 1));
            pixels += portrait.pixels();
            found.add(PhotoFile.of(file, list.whose(file), portrait.jpeg()));
        } catch (UnusableImage unusable) {
            found.add(wrong(file, list, unusable.code()));
        }
    }

    private static PhotoFile wrong(String file, PhotoList list, UnusableImage.Code code) {
        return PhotoFile.wrong(
                file, list.whose(file), code.name().toLowerCase(Locale.ROOT).replace('_', '-'), code.message());
    }

    private static PhotoList list(ZipFile zip, List<ZipEntry> entries, String name) throws IOException {
        List<ZipEntry> lists = entries.stream().filter(PhotoFiles::csv).toList();
        if (lists.size() > 1) {
            throw new UnreadableFile(name, "two-lists", "The zip holds more than one CSV. Leave one.");
        }
        if (lists.isEmpty()) {
            return PhotoList.none();
        }
        try (InputStream in = zip.getInputStream(lists.getFirst())) {
            return PhotoList.read(plain(lists.getFirst().getName()), in.readNBytes(2_000_001));
        }
    }

    private static boolean csv(ZipEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private static boolean system(String path) {
        String plain = plain(path);
        return path.startsWith("__MACOSX/") || plain.startsWith(".") || plain.equalsIgnoreCase("Thumbs.db");
    }

    private static String plain(String path) {
        String plain = path.replace('\\', '/').replaceFirst(".*/", "").replaceAll("\\p{Cntrl}", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
