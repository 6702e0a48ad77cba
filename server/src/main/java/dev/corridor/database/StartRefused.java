package dev.corridor.database;

/** Why the server does not start, in a line that says what to do. Shown alone, without a stack trace. */
public sealed class StartRefused extends RuntimeException permits FolderInUse {

    private static final long serialVersionUID = 1L;

    public StartRefused(String line) {
        super(line);
    }

    public StartRefused(String line, Throwable cause) {
        super(line, cause);
    }
}
