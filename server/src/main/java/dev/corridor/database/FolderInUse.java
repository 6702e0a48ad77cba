package dev.corridor.database;

import java.nio.file.Path;

/** Another Corridor runs on the data folder. */
final class FolderInUse extends StartRefused {

    private static final long serialVersionUID = 1L;

    FolderInUse(Path folder, String process) {
        super("The folder " + folder + " is in use by another Corridor (process " + process
                + "). Stop that one, or name another folder with CORRIDOR_DATA.");
    }
}
