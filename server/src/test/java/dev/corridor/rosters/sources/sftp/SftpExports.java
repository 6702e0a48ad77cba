package dev.corridor.rosters.sources.sftp;

import dev.corridor.database.TestUploads;
import dev.corridor.outgoing.TestOutgoing;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.SmallExport;
import dev.corridor.rosters.sources.SourceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A folder on an SFTP server as its source reads it, into which a student information system puts its exports. */
public final class SftpExports implements AutoCloseable {

    private static final Instant FIRST = Instant.parse("2026-11-23T05:00:00Z");

    private final Path folder;
    private final SftpPeer peer;
    private final OneRosterSftp source;
    private int exports;

    public SftpExports(Path folder) throws IOException {
        this.folder = folder;
        this.peer = new SftpPeer(folder);
        this.source = new OneRosterSftp(TestOutgoing.toThisMachine(), TestUploads.in(folder));
    }

    public void put(SmallExport export) throws IOException {
        Path zip = export.zip(folder.resolve("night-" + ++exports + ".zip"));
        Files.setLastModifiedTime(zip, FileTime.from(FIRST.plusSeconds(exports)));
    }

    public Fetched fetch(Optional<String> mark, RosterTables into) {
        Map<String, String> settings = Map.of(
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
                "/");
        return source.fetch(new SourceSettings(settings), mark, into);
    }

    @Override
    public void close() throws IOException {
        peer.close();
    }
}
