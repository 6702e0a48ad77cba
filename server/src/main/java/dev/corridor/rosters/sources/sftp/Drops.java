package dev.corridor.rosters.sources.sftp;

import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.OneRosterFiles;
import dev.corridor.rosters.sources.OneRosterFiles.Look;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.tables.TableLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;

/** What lies in a folder of an SFTP server, and copies of it here for as long as they are read. */
final class Drops {

    /** More exports of changes than this, one after the other, are a job for a whole one. */
    private static final int MOST = 60;

    /** A copy here. */
    private record Copied(Drop drop, Path path, boolean whole) {

        String name() {
            return drop.folder() ? "folder" : drop.name();
        }
    }

    private final SftpServer server;
    private final String folder;
    private final Path here;

    /** @param here an empty folder for copies */
    Drops(SftpServer server, String folder, Path here) {
        this.server = server;
        this.folder = folder.length() > 1 && folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        this.here = here;
    }

    Drop newest() {
        return all().getLast();
    }

    Look look() {
        Copied copied = copy(newest());
        return OneRosterFiles.look(copied.path(), copied.name());
    }

    /**
     * Copies what came since the last one that was read into tables: the newest whole one, and all changes since.
     *
     * @param last empty if none was read before
     */
    Fetched fetch(Optional<Drop> last, RosterTables into) {
        List<Drop> fresh = all().stream()
                .filter(drop -> last.map(drop::after).orElse(true))
                .toList();
        if (fresh.isEmpty()) {
            return new Fetched(false, last.map(Drop::mark), last.map(Drop::changed));
        }
        Deque<Copied> wanted = backToWhole(fresh);
        boolean whole = wanted.getFirst().whole();
        wanted.forEach(copied -> OneRosterFiles.copy(copied.path(), copied.name(), into));
        Drop newest = fresh.getLast();
        return new Fetched(whole, Optional.of(newest.mark()), Optional.of(newest.changed()));
    }

    private Deque<Copied> backToWhole(List<Drop> fresh) {
        Deque<Copied> wanted = new ArrayDeque<>();
        for (Drop drop : fresh.reversed()) {
            if (wanted.size() == MOST) {
                throw SourceProblem.otherSide(
                        "too-many-changes",
                        "There are more than {most} exports of changes and no whole one. Export everything once (bulk).",
                        Map.of("most", String.valueOf(MOST)));
            }
            wanted.addFirst(copy(drop));
            if (wanted.getFirst().whole()) {
                break;
            }
        }
        return wanted;
    }

    /** In the order they were written. */
    private List<Drop> all() {
        List<DirEntry> entries = server.list(folder);
        List<Drop> zips = entries.stream()
                .filter(entry -> ends(entry, ".zip"))
                .map(entry -> new Drop(changed(entry), entry.getFilename()))
                .sorted(Drop.IN_ORDER)
                .toList();
        return zips.isEmpty() ? List.of(csv(entries)) : zips;
    }

    private Drop csv(List<DirEntry> entries) {
        return entries.stream()
                .filter(entry -> ends(entry, ".csv"))
                .map(Drops::changed)
                .max(Comparator.naturalOrder())
                .map(changed -> new Drop(changed, ""))
                .orElseThrow(() -> SourceProblem.otherSide(
                        "no-export", "There is neither a zip nor a CSV file in {path}.", Map.of("path", folder)));
    }

    private static Instant changed(DirEntry entry) {
        return Instant.ofEpochSecond(
                entry.getAttributes().getModifyTime().toInstant().getEpochSecond());
    }

    private static boolean ends(DirEntry entry, String ending) {
        String name = entry.getFilename().toLowerCase(Locale.ROOT);
        return name.endsWith(ending) && !name.startsWith(".") && !name.contains("/");
    }

    private Copied copy(Drop drop) {
        try {
            Path to = Files.createTempDirectory(here, "drop");
            if (!drop.folder()) {
                Path zip = to.resolve("export.zip");
                server.download(folder + "/" + drop.name(), zip, TableLimits.ROSTER.sourceBytes());
                return new Copied(drop, zip, OneRosterFiles.whole(zip, drop.name()));
            }
            long left = TableLimits.ROSTER.totalBytes();
            for (DirEntry entry : server.list(folder)) {
                if (ends(entry, ".csv")) {
                    Path file = to.resolve(entry.getFilename());
                    server.download(folder + "/" + entry.getFilename(), file, left);
                    left -= Files.size(file);
                }
            }
            return new Copied(drop, to, OneRosterFiles.whole(to, "folder"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
