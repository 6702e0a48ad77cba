package dev.corridor.rosters;

/** An import that cannot even begin; the message says why, in one line. */
final class RefusedImport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedImport(String message) {
        super(message, null, false, false);
    }
}
