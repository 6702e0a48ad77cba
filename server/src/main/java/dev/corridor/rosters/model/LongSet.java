package dev.corridor.rosters.model;

/** A set of numbers other than 0, in little more than their eight bytes each. */
public final class LongSet {

    private long[] slots = new long[1 << 10];
    private int size;

    /** Whether the number is new. It must not be 0. */
    public boolean add(long number) {
        if (size * 3L > slots.length * 2L) {
            grow();
        }
        boolean added = put(slots, number);
        size += added ? 1 : 0;
        return added;
    }

    public int size() {
        return size;
    }

    private void grow() {
        long[] more = new long[slots.length * 2];
        for (long number : slots) {
            if (number != 0) {
                put(more, number);
            }
        }
        slots = more;
    }

    private static boolean put(long[] slots, long number) {
        int at = (int) (stirred(number) & slots.length - 1);
        while (slots[at] != 0 && slots[at] != number) {
            at = at + 1 & slots.length - 1;
        }
        boolean free = slots[at] == 0;
        slots[at] = number;
        return free;
    }

    /** The number's bits stirred as in SplitMix64, so that numbers in a row lie apart. */
    static long stirred(long number) {
        long bits = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ bits >>> 27) * 0x94d049bb133111ebL;
        return bits ^ bits >>> 31;
    }
}
