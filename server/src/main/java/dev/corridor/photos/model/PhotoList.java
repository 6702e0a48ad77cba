package dev.corridor.photos.model;

import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import dev.corridor.tables.Table;
import dev.corridor.tables.TableFile;
import dev.corridor.tables.TableLimits;
import dev.corridor.tables.UnreadableFile;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The list in a zip that tells whose each file is: a column for the file, and one that names the person. */
final class PhotoList {

    private static final Column FILE =
            Column.needed("file", "file name", "photo", "photo file", "image", "picture", "filename");
    private static final Column NUMBER = Column.optional(
            "school ID number", "school id", "id number", "student id", "student number", "id", "number");
    private static final Column USERNAME = Column.optional("username", "user name", "login");
    private static final Column EMAIL = Column.optional("e-mail", "email address", "mail");
    private static final TableLimits LIMITS = new TableLimits(2_000_000, 2_000_000, 2_000_000, 1, 200, 20_000, 500);

    private final Map<String, String> whose;

    private PhotoList(Map<String, String> whose) {
        this.whose = whose;
    }

    static PhotoList none() {
        return new PhotoList(Map.of());
    }

    /**
     * Reads it.
     *
     * @throws UnreadableFile if it is no list of photos
     */
    static PhotoList read(String name, byte[] csv) {
        Map<String, String> whose = new HashMap<>();
        new Table(new TableFile(name, () -> new ByteArrayInputStream(csv)), LIMITS)
                .read(List.of(FILE, NUMBER, USERNAME, EMAIL), notice -> {}, row -> take(row, whose));
        return new PhotoList(whose);
    }

    private static void take(Row row, Map<String, String> whose) {
        Stream.of(NUMBER, USERNAME, EMAIL)
                .map(row::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .ifPresent(person -> whose.put(key(row.text(FILE)), person));
    }

    /** Whose a file is: by the list, else by its own name without the ending. */
    String whose(String file) {
        String plain = file.replaceFirst("\\.[^.]{1,5}$", "");
        return Optional.ofNullable(whose.get(key(file)))
                .or(() -> Optional.ofNullable(whose.get(key(plain))))
                .orElse(plain)
                .strip();
    }

    private static String key(String file) {
        return file.replace('\\', '/').replaceFirst(".*/", "").strip().toLowerCase(Locale.ROOT);
    }
}
