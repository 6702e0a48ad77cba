package dev.corridor.rosters.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/**
 * Who is in which class. A large district has millions of enrolments, so that each takes eight bytes: a class and a
 * person by their place among those that are in any.
 */
public final class Enrolled extends AbstractList<EnrolmentEntry> implements RandomAccess {

    public static final Enrolled NOBODY = new Enrolled(List.of(), List.of(), new long[0]);

    private final List<String> sections;
    private final List<String> people;
    private final long[] packed;

    private Enrolled(List<String> sections, List<String> people, long[] packed) {
        this.sections = sections;
        this.people = people;
        this.packed = packed;
    }

    /** Source ids of the classes that anybody is in, each once. */
    List<String> sections() {
        return sections;
    }

    /** Source ids of those who are in any class, each once. */
    List<String> people() {
        return people;
    }

    /** The place among {@link #sections} of an enrolment's class. */
    int section(int enrolment) {
        return (int) (packed[enrolment] >>> 32);
    }

    /** The place among {@link #people} of who is enrolled. */
    int person(int enrolment) {
        return (int) packed[enrolment] >>> 1;
    }

    boolean teacher(int enrolment) {
        return (packed[enrolment] & 1) == 1;
    }

    @Override
    public EnrolmentEntry get(int enrolment) {
        return new EnrolmentEntry(sections.get(section(enrolment)), people.get(person(enrolment)), teacher(enrolment));
    }

    @Override
    public int size() {
        return packed.length;
    }

    /** Gathers them, each once, in the order they are first told. */
    public static final class Gathering {

        private final Map<String, Integer> sections = new HashMap<>();
        private final List<String> sectionKeys = new ArrayList<>();
        private final Map<String, Integer> people = new HashMap<>();
        private final List<String> personKeys = new ArrayList<>();
        private final LongSet seen = new LongSet();
        private long[] packed = new long[1 << 10];
        private String lastSection = "";
        private long lastIn = -1;

        /**
         * Adds one, unless it is there already.
         *
         * @param section the source id of the class
         * @param person the source id of the person
         */
        public void add(String section, String person, boolean teacher) {
            if (lastIn < 0 || !section.equals(lastSection)) {
                lastSection = section;
                lastIn = place(sections, sectionKeys, section);
            }
            long in = lastIn;
            long who = place(people, personKeys, person);
            long one = in << 32 | who << 1 | (teacher ? 1 : 0);
            if (seen.add(one + 1)) {
                if (seen.size() > packed.length) {
                    packed = Arrays.copyOf(packed, packed.length * 2);
                }
                packed[seen.size() - 1] = one;
            }
        }

        private static int place(Map<String, Integer> places, List<String> keys, String key) {
            Integer place = places.putIfAbsent(key, keys.size());
            if (place != null) {
                return place;
            }
            keys.add(key);
            return keys.size() - 1;
        }

        public Enrolled all() {
            return new Enrolled(List.copyOf(sectionKeys), List.copyOf(personKeys), Arrays.copyOf(packed, seen.size()));
        }
    }
}
