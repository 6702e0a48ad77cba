package dev.corridor.rosters.sources;

/**
 * Which ids were there, each as 64 bits that two among millions all but never share: a district has too many enrolments
 * to keep their texts.
 */
public final class SeenIds {

    private long[] slots = new long[1 << 10];
    private int count;

    /** Whether the id is new. */
    public boolean add(String id) {
        if (count * 3L > slots.length * 2L) {
            grow();
        }
        boolean added = put(slots, mark(id));
        count += added ? 1 : 0;
        return added;
    }

    public int count() {
        return count;
    }

    private void grow() {
        long[] more = new long[slots.length * 2];
        for (long mark : slots) {
            if (mark != 0) {
                put(more, mark);
            }
        }
        slots = more;
    }

    private static boolean put(long[] slots, long mark) {
        int at = (int) (mark & slots.length - 1);
        while (slots[at] != 0 && slots[at] != mark) {
            at = at + 1 & slots.length - 1;
        }
        boolean free = slots[at] == 0;
        slots[at] = mark;
        return free;
    }

    /** FNV-1a, its bits stirred as in SplitMix64; never 0, which is an empty slot. */
    private static long mark(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}
