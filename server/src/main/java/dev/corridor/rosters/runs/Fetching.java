package dev.corridor.rosters.runs;

import dev.corridor.database.UploadFolder;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.Merge;
import dev.corridor.rosters.sources.OneRosterFiles;
import dev.corridor.rosters.sources.Packed;
import dev.corridor.rosters.sources.RosterSource;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.rosters.store.ConnectionStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.SchoolClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fetches a whole roster: all of it, or what has changed, put into the roster that was last applied. */
@Component
class Fetching {

    /** A whole roster: a zip of its tables, and how the fetch ended. */
    static final class Whole {
        private final byte[] roster;
        private final Fetched how;

        Whole(byte[] roster, Fetched how) {
            this.roster = roster;
            this.how = how;
        }

        byte[] roster() {
            return roster;
        }

        Optional<String> mark() {
            return how.mark();
        }

        /** When the newest of it was made, if somebody else has to make it. */
        Optional<Instant> made() {
            return how.made();
        }

        /** Whether it was fetched as a whole. */
        boolean fetchedAll() {
            return how.whole();
        }
    }

    /** What only changes are fetched of is fetched as a whole once a week: many systems never tell what is gone. */
    private static final Duration WHOLE_AGAIN_AFTER = Duration.ofDays(7);

    private final SchoolTransactions transactions;
    private final OtherSides others;
    private final ConnectionStore store;
    private final UploadFolder uploads;
    private final SchoolClock clock;

    Fetching(
            SchoolTransactions transactions,
            OtherSides others,
            ConnectionStore store,
            UploadFolder uploads,
            SchoolClock clock) {
        this.transactions = transactions;
        this.others = others;
        this.store = store;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * @param file what was uploaded
     * @throws SourceProblem if not all could be fetched
     */
    Whole fetch(Connection connection, Optional<Path> file) {
        return uploads.withFolder(folder -> fetch(connection, file, folder));
    }

    private Whole fetch(Connection connection, Optional<Path> file, Path folder) {
        Path fetched = made(folder.resolve("fetched"));
        Path whole = made(folder.resolve("whole"));
        Optional<byte[]> mirror = transactions.ofDistrict(connection.district(), () -> store.mirror(connection.id()));
        Fetched how = into(fetched, connection, file, mirror.isPresent());
        if (!how.whole() && mirror.isEmpty()) {
            throw SourceProblem.otherSide(
                    "changes-first", "This holds changes only. A whole export (bulk) must come first.", Map.of());
        }
        Optional<Path> before = how.whole()
                ? Optional.empty()
                : mirror.map(zip -> {
                    Path there = made(folder.resolve("before"));
                    Packed.unzip(zip, there);
                    return there;
                });
        Merge.merge(before, fetched, whole);
        file.ifPresent(uploaded -> offer(connection, whole));
        return new Whole(Packed.zip(whole), how);
    }

    /** What an export holds that may be mapped is known once there is one; what is fetched is looked at by a test. */
    private void offer(Connection connection, Path whole) {
        OneRosterFiles.Look look = OneRosterFiles.look(whole, "roster");
        transactions.ofDistrict(connection.district(), () -> {
            store.checked(
                    connection.id(), new Connection.Offer(look.units(), look.roles(), look.numbers()), clock.now());
            return look;
        });
    }

    private Fetched into(Path folder, Connection connection, Optional<Path> file, boolean mirrored) {
        Map<String, String> more =
                file.map(path -> Map.of("file", path.toString())).orElse(Map.of());
        SourceSettings settings = others.settings(connection, more);
        RosterSource source = others.source(connection);
        Optional<String> mark =
                connection.mark().filter(text -> mirrored && (source.tellsWhatIsGone() || recentlyWhole(connection)));
        try (RosterTables tables = new RosterTables(folder)) {
            return source.fetch(settings, mark, tables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean recentlyWhole(Connection connection) {
        return connection
                .wholeAt()
                .filter(then -> then.plus(WHOLE_AGAIN_AFTER).isAfter(clock.now()))
                .isPresent();
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
