package dev.corridor.places;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What to call the rooms of a roster, which knows numbers only. A room is named after its teacher where all its classes
 * have one teacher and that teacher has no other room; every other is "Room 220". Pure: the same input gives the same
 * names.
 */
public final class RoomsFromRoster {

    /**
     * A teacher teaches a class somewhere.
     *
     * @param location what the roster calls the room, such as {@code 220} or {@code GYM-S}
     * @param teacher what the roster calls the teacher
     */
    public record Taught(String location, String teacher, String givenName, String familyName) {}

    /**
     * A room to be.
     *
     * @param source what the roster calls the room
     * @param teachers what the roster calls those who teach there
     */
    public record Planned(String source, String name, String number, Set<String> teachers) {}

    private final int longestName;
    private final int longestNumber;

    /**
     * @param longestName most characters of a name
     * @param longestNumber most characters of a number
     */
    public RoomsFromRoster(int longestName, int longestNumber) {
        this.longestName = longestName;
        this.longestNumber = longestNumber;
    }

    /**
     * Plans a room for each location, in order of their numbers.
     *
     * @param locations every room that the roster names, whether anything is taught there or not
     * @param taught who teaches where; locations named only here get a room too
     * @param taken names of rooms that are there already, and are not these
     */
    public List<Planned> plan(Set<String> locations, List<Taught> taught, Set<String> taken) {
        Map<String, Map<String, Taught>> teachersIn = new TreeMap<>(BY_NUMBER);
        locations.forEach(location -> teachersIn.put(location, Map.of()));
        Map<String, Set<String>> roomsOf = new HashMap<>();
        for (Taught one : taught) {
            Map<String, Taught> here = new LinkedHashMap<>(teachersIn.getOrDefault(one.location(), Map.of()));
            here.put(one.teacher(), one);
            teachersIn.put(one.location(), here);
            roomsOf.computeIfAbsent(one.teacher(), teacher -> new HashSet<>()).add(one.location());
        }
        Names names = new Names(taken);
        return teachersIn.entrySet().stream()
                .map(entry -> planned(entry.getKey(), entry.getValue(), roomsOf, names))
                .toList();
    }

    private Planned planned(
            String location, Map<String, Taught> teachers, Map<String, Set<String>> roomsOf, Names names) {
        String number = number(location);
        Stream<String> afterTeacher = teachers.size() == 1
                ? teachers.values().stream()
                        .filter(only ->
                                roomsOf.getOrDefault(only.teacher(), Set.of()).size() == 1)
                        .flatMap(RoomsFromRoster::teacherNames)
                : Stream.empty();
        Stream<String> afterNumber = Stream.of("Room " + location.strip(), "Room " + number, number);
        String name = Stream.concat(afterTeacher, afterNumber)
                .filter(one -> one.length() <= longestName)
                .filter(names::free)
                .findFirst()
                .orElseGet(() -> names.numbered(number, longestName));
        names.take(name);
        return new Planned(location, name, number, new TreeSet<>(teachers.keySet()));
    }

    private static Stream<String> teacherNames(Taught one) {
        String family = one.familyName().strip();
        String given = one.givenName().strip();
        return given.isEmpty() ? Stream.of(family) : Stream.of(family, given.charAt(0) + ". " + family);
    }

    /** The number on the door: letters and digits only, as many as may be. */
    private String number(String location) {
        String plain = location.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
        String some = plain.isEmpty() ? "R" : plain;
        return some.length() <= longestNumber ? some : some.substring(0, longestNumber);
    }

    /** Shorter first, so that 9 comes before 10. */
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    /** The names given so far, whatever their case. */
    private static final class Names {
        private final Set<String> taken = new HashSet<>();

        Names(Set<String> taken) {
            taken.forEach(this::take);
        }

        boolean free(String name) {
            return !name.isBlank() && !taken.contains(name.toLowerCase(Locale.ROOT));
        }

        void take(String name) {
            taken.add(name.toLowerCase(Locale.ROOT));
        }

        String numbered(String number, int longest) {
            for (int n = 2; ; n++) {
                String tail = " " + n;
                String name = number.substring(0, Math.min(number.length(), longest - tail.length())) + tail;
                if (free(name)) {
                    return name;
                }
            }
        }
    }
}
