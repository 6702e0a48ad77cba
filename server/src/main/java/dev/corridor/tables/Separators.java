package dev.corridor.tables;

/** Tells from a table's first row what stands between its cells. */
final class Separators {

    private static final String KNOWN = ",;\t";

    private Separators() {}

    /** The one that is there most often outside quotation marks; a comma if none is. */
    static char likeliest(char[] start, int length) {
        int[] seen = new int[KNOWN.length()];
        boolean quoted = false;
        for (int i = 0; i < length; i++) {
            char c = start[i];
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && KNOWN.indexOf(c) >= 0) {
                seen[KNOWN.indexOf(c)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < seen.length; i++) {
            best = seen[i] > seen[best] ? i : best;
        }
        return KNOWN.charAt(best);
    }
}
