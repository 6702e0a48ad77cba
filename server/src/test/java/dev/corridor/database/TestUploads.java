package dev.corridor.database;

import dev.corridor.shared.SchoolClock;
import java.nio.file.Path;
import java.time.Clock;

/** Where uploads are in tests without a server. */
public final class TestUploads {

    private TestUploads() {}

    public static UploadFolder in(Path data) {
        return new UploadFolder(new DatabaseSettings(data, "", "", "", 2, false), new SchoolClock(Clock.systemUTC()));
    }
}
