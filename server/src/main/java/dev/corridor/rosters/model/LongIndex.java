package dev.corridor.rosters.model;

/** Numbers by other numbers, in some twenty bytes each. */
final class LongIndex {

    private static final int NONE = -1;

    private long[] keys = new long[1 << 10];
    private int[] values = new int[1 << 10];
    private int size;

    /** The value that is there for a key; if there is none, this one is put there, and -1 told. */
    int putIfAbsent(long key, int value) {
        if (size * 3L > keys.length * 2L) {
            grow();
        }
        int at = place(keys, values, key);
        if (values[at] != 0) {
            return values[at] - 1;
        }
        keys[at] = key;
        values[at] = value + 1;
        size++;
        return NONE;
    }

    private void grow() {
        long[] moreKeys = new long[keys.length * 2];
        int[] moreValues = new int[keys.length * 2];
        for (int one = 0; one < keys.length; one++) {
            if (values[one] != 0) {
                int at = place(moreKeys, moreValues, keys[one]);
                moreKeys[at] = keys[one];
                moreValues[at] = values[one];
            }
        }
        keys = moreKeys;
        values = moreValues;
    }

    private static int place(long[] keys, int[] values, long key) {
        int at = (int) (LongSet.stirred(key) & keys.length - 1);
        while (values[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }
}
