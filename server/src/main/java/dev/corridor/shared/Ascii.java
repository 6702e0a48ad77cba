package dev.corridor.shared;

/** Texts of plain signs, as nearly all are: what may not be in a text need not be searched for in them. */
public final class Ascii {

    private Ascii() {}

    /** Whether a text is nothing but what an English keyboard writes. */
    public static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}
