package dev.corridor.rosters.sources.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.corridor.database.TestUploads;
import dev.corridor.outgoing.TestOutgoing;
import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.SmallExport;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.rosters.sources.TestFetch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneRosterSftpTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T05:00:00Z");

    @TempDir
    Path root;

    private OneRosterSftp source;
    private SftpPeer peer;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectory(root.resolve("out"));
        peer = new SftpPeer(root);
        source = new OneRosterSftp(TestOutgoing.toThisMachine(), TestUploads.in(root));
    }

    @AfterEach
    void close() throws IOException {
        peer.close();
    }

    private SourceSettings settings(String... more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "host",
                "127.0.0.1",
                "port",
                peer.port(),
                "hostKey",
                peer.fingerprint(),
                "username",
                "sis",
                "password",
                SftpPeer.PASSWORD,
                "folder",
                "/out/"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return new SourceSettings(values);
    }

    private void put(SmallExport export, String name, int days) throws IOException {
        Path zip = export.zip(root.resolve("out").resolve(name));
        Files.setLastModifiedTime(zip, FileTime.from(MONDAY.plus(Duration.ofDays(days))));
    }

    private TestFetch fetch(Optional<String> mark) {
        return TestFetch.of(source, settings(), mark);
    }

    private SourceProblem problem(SourceSettings settings) {
        return assertThatExceptionOfType(SourceProblem.class)
                .isThrownBy(() -> TestFetch.of(source, settings, Optional.empty()))
                .actual();
    }

    @Test
    void takesTheNewestWholeExport() throws IOException {
        put(SmallExport.whole().replace("users.csv", "Castillo", "Oldname"), "z-old.zip", 0);
        put(SmallExport.whole(), "a-new.zip", 1);
        TestFetch fetch = fetch(Optional.empty());
        assertThat(fetch.end().whole()).isTrue();
        assertThat(fetch.everything()).contains("Castillo").doesNotContain("Oldname");
    }

    @Test
    void takesNothingWhereNothingIsNew() throws IOException {
        put(SmallExport.whole(), "roster.zip", 0);
        TestFetch again = fetch(fetch(Optional.empty()).end().mark());
        assertThat(again.end().whole()).isFalse();
        assertThat(again.everything()).isEmpty();
        assertThat(again.end().mark()).isEqualTo(fetch(Optional.empty()).end().mark());
    }

    @Test
    void takesAllChangesSinceInTheirOrder() throws IOException {
        put(SmallExport.whole(), "roster.zip", 0);
        TestFetch first = fetch(Optional.empty());
        put(SmallExport.changes(), "c1.zip", 1);
        put(SmallExport.changes().replace("users.csv", "Newname", "Newername"), "c2.zip", 2);
        TestFetch second = fetch(first.end().mark());
        assertThat(second.end().whole()).isFalse();
        assertThat(second.rows("users").stream().filter(row -> row.startsWith("P2")))
                .satisfiesExactly(
                        row -> assertThat(row).contains("Newname"),
                        row -> assertThat(row).contains("Newername"));
        assertThat(fetch(Optional.empty()).end().whole()).isTrue();
    }

    @Test
    void saysThatChangesAreNotAllWhereThereIsNoWholeExport() throws IOException {
        put(SmallExport.changes(), "c1.zip", 1);
        assertThat(fetch(Optional.empty()).end().whole()).isFalse();
    }

    @Test
    void readsAFolderOfTables() throws IOException {
        SmallExport.whole().folder(root.resolve("out"));
        Files.writeString(root.resolve("out").resolve("readme.txt"), "Not for you");
        TestFetch fetch = fetch(Optional.empty());
        assertThat(fetch.rows("users")).hasSize(3);
        assertThat(fetch(fetch.end().mark()).everything()).isEmpty();
    }

    @Test
    void stopsAtAFolderThatHoldsEverything() throws IOException {
        for (int i = 0; i <= 5_000; i++) {
            Files.createFile(root.resolve("out").resolve("photo-" + i));
        }
        assertThat(problem(settings()).code()).isEqualTo("too-many-files");
    }

    @Test
    void nothingIsLeftOnTheDisk() throws IOException {
        put(SmallExport.whole(), "whole.zip", 0);
        fetch(Optional.empty());
        try (var left = Files.list(root.resolve("uploads"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void triesAgainWhereAZipIsStillOnItsWay() throws IOException {
        put(SmallExport.whole(), "roster.zip", 0);
        Path zip = root.resolve("out").resolve("roster.zip");
        byte[] bytes = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(problem(settings()).kind()).isEqualTo(SourceProblem.Kind.PASSING);
    }

    @Test
    void showsTheHostKeyBeforeAnythingIsSent() throws IOException {
        put(SmallExport.whole(), "roster.zip", 0);
        SourceProblem problem = problem(settings("hostKey", ""));
        assertThat(problem.code()).isEqualTo("host-key-unknown");
        assertThat(problem.values()).containsEntry("hostKey", peer.fingerprint());
        assertThat(problem(settings("hostKey", "SHA256:abc")).code()).isEqualTo("host-key-changed");
        assertThat(peer.tried()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "password,wrong,login-refused",
        "folder,/nowhere,no-such-path",
        "folder,/,no-export",
        "port,http,not-a-port",
        "host,nowhere.invalid,unknown-host",
        "host,10.1.2.3,private-address",
        "key,-----BEGIN NONSENSE-----,unusable-key",
    })
    void saysWhatFails(String name, String value, String code) throws IOException {
        put(SmallExport.whole(), "roster.zip", 0);
        SourceProblem problem = problem(settings(name, value));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.text() + problem.values()).doesNotContain(SftpPeer.PASSWORD);
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        String port = peer.port();
        peer.close();
        assertThat(problem(settings("port", port)).code()).isEqualTo("not-reached");
    }

    @Test
    void checksEachStep() throws IOException {
        put(SmallExport.whole(), "roster.zip", 0);
        Checked checked = source.check(settings());
        assertThat(checked.steps())
                .extracting(step -> step.code() + " " + step.found())
                .containsExactly("sign-in ", "folder roster.zip", "file ");
        assertThat(checked.units()).hasSize(2);
        assertThat(source.check(settings("hostKey", "")).steps())
                .singleElement()
                .satisfies(
                        step -> assertThat(step.problem().orElseThrow().code()).isEqualTo("host-key-unknown"));
        assertThat(List.of(checked.worked())).containsExactly(true);
    }
}
