package dev.corridor.rosters.model;

import java.util.Arrays;

/**
 * Who belongs together: all who have a key in common, and all who belong together with them. Keys are kept as numbers
 * of eight bytes; two that happen to have the same one only put people together who need not be.
 */
final class Bonds {

    private static final long START = 0xcbf29ce484222325L;
    private static final long STEP = 0x100000001b3L;

    private final LongIndex holders = new LongIndex();
    private int[] above = new int[1 << 10];
    private int size;

    /** Somebody new, who belongs to nobody so far; numbered from 0. */
    int add() {
        if (size == above.length) {
            above = Arrays.copyOf(above, size * 2);
        }
        above[size] = size;
        return size++;
    }

    int size() {
        return size;
    }

    /** Somebody's key; a blank one says nothing. */
    void key(int one, char kind, String key) {
        if (!key.isEmpty()) {
            int holder = holders.putIfAbsent(number(kind, key), one);
            if (holder >= 0) {
                join(one, holder);
            }
        }
    }

    private static long number(char kind, String key) {
        long number = (START ^ kind) * STEP;
        for (int at = 0; at < key.length(); at++) {
            number = (number ^ key.charAt(at)) * STEP;
        }
        return number;
    }

    private void join(int one, int other) {
        int first = first(one);
        int second = first(other);
        above[Math.max(first, second)] = Math.min(first, second);
    }

    /** The one with the lowest number of all who belong together with somebody. */
    int first(int one) {
        int at = one;
        while (above[at] != at) {
            above[at] = above[above[at]];
            at = above[at];
        }
        return at;
    }
}
