package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.LongSet;

/**
 * Which ids were there, each as 64 bits that two among millions all but never share: a district has too many enrolments
 * to keep their texts.
 */
public final class SeenIds {

    private final LongSet marks = new LongSet();

    /** Whether the id is new. */
    public boolean add(String id) {
        return marks.add(mark(id));
    }

    public int count() {
        return marks.size();
    }

    /** FNV-1a. */
    private static long mark(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        return hash == 0 ? 1 : hash;
    }
}
