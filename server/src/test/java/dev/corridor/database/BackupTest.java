package dev.corridor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corridor.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Embedded to external and back. */
class BackupTest {

    @TempDir
    Path folder;

    private final DatabaseSettings external = external();

    @Test
    void everyRowGoesFromEmbeddedToExternalAndBack() throws Exception {
        DatabaseSettings embedded = embedded("embedded");
        Path first = folder.resolve("first.backup");
        Path second = folder.resolve("second.backup");
        Map<String, String> before;
        try (Database running = Database.open(embedded)) {
            fill(running.owner());
            before = contents(running.owner());
            Database.backup(embedded, first);
        }
        assertThat(Database.restore(external, first)).isPositive();
        assertThat(contents(external.owner())).isEqualTo(before);

        Database.backup(external, second);
        DatabaseSettings other = embedded("other");
        Database.restore(other, second);
        try (Database running = Database.open(other)) {
            assertThat(contents(running.owner())).isEqualTo(before);
        }
    }

    @Test
    void aDatabaseWithRowsIsNotOverwritten() throws Exception {
        try (Database database = Database.open(external)) {
            fill(database.owner());
        }
        Path file = folder.resolve("file.backup");
        Database.backup(external, file);
        Map<String, String> before = contents(external.owner());
        assertThatThrownBy(() -> Database.restore(external, file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not empty");
        assertThat(contents(external.owner())).isEqualTo(before);
    }

    @Test
    void aFileThatIsCutShortChangesNothing() throws Exception {
        try (Database database = Database.open(external)) {
            fill(database.owner());
        }
        Path whole = folder.resolve("whole.backup");
        Database.backup(external, whole);
        Path cut = folder.resolve("cut.backup");
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        DatabaseSettings target = external();
        assertThatThrownBy(() -> Database.restore(target, cut)).isInstanceOf(StartRefused.class);
        try (Database database = Database.open(target)) {
            assertThat(contents(database.owner()).values()).containsOnly("");
        }
    }

    @Test
    void aFileCutAnywhereOrDamagedIsRefusedAndChangesNothing() throws Exception {
        try (Database database = Database.open(external)) {
            fill(database.owner());
        }
        Path whole = folder.resolve("whole.backup");
        Database.backup(external, whole);
        byte[] bytes = Files.readAllBytes(whole);
        DatabaseSettings target = external();
        for (int tenth = 0; tenth < 10; tenth++) {
            byte[] cut = Arrays.copyOf(bytes, bytes.length * tenth / 10);
            byte[] damaged = bytes.clone();
            // Beyond the list of contents at the end, which restoring does without.
            int from = 100 + bytes.length * 7 / 10 * tenth / 10;
            for (int i = from; i < from + 40; i++) {
                damaged[i] ^= 0x55;
            }
            for (byte[] broken : List.of(cut, damaged)) {
                Path file = Files.write(folder.resolve("broken.backup"), broken);
                assertThatThrownBy(() -> Database.restore(target, file))
                        .as("tenth %d", tenth)
                        .isInstanceOf(StartRefused.class);
            }
        }
        try (Database database = Database.open(target)) {
            assertThat(contents(database.owner()).values()).containsOnly("");
        }
    }

    @Test
    void aFileOfANewerCorridorIsRefused() throws Exception {
        try (Database database = Database.open(external)) {
            fill(database.owner());
        }
        Path file = folder.resolve("file.backup");
        Database.backup(external, file);
        Path newer = folder.resolve("newer.backup");
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(newer))) {
            String manifest = new String(
                    zip.getInputStream(zip.getEntry(Backup.MANIFEST)).readAllBytes(), StandardCharsets.UTF_8);
            out.putNextEntry(new ZipEntry(Backup.MANIFEST));
            out.write(manifest.replaceFirst("\n[^\n]+\n", "\n99990101.0001\n").getBytes(StandardCharsets.UTF_8));
        }
        DatabaseSettings target = external();
        assertThatThrownBy(() -> Database.restore(target, newer))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("newer Corridor (schema 99990101.0001)")
                .hasMessageContaining("Nothing was changed");
    }

    @Test
    void aFileOfAnotherKindIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear school");
        assertThatThrownBy(() -> Database.restore(external, file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not a backup");
    }

    private DatabaseSettings embedded(String name) throws IOException {
        TestCluster.lendPrograms(folder.resolve(name));
        return new DatabaseSettings(folder.resolve(name), "", "", "", 2, false);
    }

    private static DatabaseSettings external() {
        Login owner = TestCluster.emptyDatabase(TestDatabase.owner());
        return new DatabaseSettings(Path.of("unused"), owner.url(), owner.user(), owner.password(), 2, false);
    }

    private static void fill(Login owner) {
        JdbcClient jdbc =
                JdbcClient.create(new SingleConnectionDataSource(owner.url(), owner.user(), owner.password(), true));
        UUID district = UUID.randomUUID();
        UUID school = UUID.randomUUID();
        jdbc.sql("insert into district (id, name, created_at) values (:id, E'Tab\\tquote\\\\ \"é\" \\n', :at)")
                .param("id", district)
                .param("at", Timestamp.from(Instant.EPOCH))
                .update();
        jdbc.sql("""
                        insert into school (id, district_id, name, time_zone, created_at)
                        values (:id, :district, 'Lincoln', 'America/Chicago', now())
                        """).param("id", school).param("district", district).update();
        jdbc.sql("""
                        insert into room (school_id, id, name, colour, icon, settings)
                        select :school, gen_random_uuid(), 'Room ' || n, 'sky', 'building', '{"minutes": 5}'
                          from generate_series(1, 500) n
                        """).param("school", school).update();
    }

    /** Each table's rows as one text. */
    private static Map<String, String> contents(Login owner) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            for (Table table : Table.all(connection)) {
                try (var row =
                        statement.executeQuery("select coalesce(string_agg(t::text, E'\\n' order by t::text), '') from "
                                + table.name() + " t")) {
                    row.next();
                    contents.put(table.name(), row.getString(1));
                }
            }
        }
        return contents;
    }
}
