package dev.corridor.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** Shorter first, so that 9 comes before 10. */
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

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
        SortedMap<String, Map<String, Taught>> teachersIn = new TreeMap<>(BY_NUMBER);
        locations.forEach(location -> teachersIn.put(location, new LinkedHashMap<>()));
        taught.forEach(one -> teachersIn
                .computeIfAbsent(one.location(), location -> new LinkedHashMap<>())
                .put(one.teacher(), one));
        Map<String, Taught> owners = owners(teachersIn);
        Map<String, Long> bearers =
                owners.values().stream().collect(Collectors.groupingBy(RoomsFromRoster::family, Collectors.counting()));
        RoomNames names = new RoomNames(taken);
        List<Planned> planned = new ArrayList<>();
        teachersIn.forEach((location, teachers) -> {
            Stream<String> afterOwner = Optional.ofNullable(owners.get(location)).stream()
                    .flatMap(owner -> afterTeacher(owner, bearers.getOrDefault(family(owner), 1L) > 1));
            String number = number(location);
            String name = name(Stream.concat(afterOwner, afterNumber(location, number)), number, names);
            planned.add(new Planned(location, name, number, new TreeSet<>(teachers.keySet())));
        });
        return planned;
    }

    /** The only teacher of each room that has one, if it is also that teacher's only room. */
    private static Map<String, Taught> owners(Map<String, Map<String, Taught>> teachersIn) {
        Map<String, Long> roomsOf = teachersIn.values().stream()
                .flatMap(teachers -> teachers.keySet().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return teachersIn.values().stream()
                .filter(teachers -> teachers.size() == 1)
                .flatMap(teachers -> teachers.values().stream())
                .filter(teacher -> roomsOf.getOrDefault(teacher.teacher(), 0L) == 1)
                .collect(Collectors.toMap(Taught::location, Function.identity()));
    }

    private String name(Stream<String> wishes, String number, RoomNames names) {
        String name = wishes.filter(wish -> wish.length() <= longestName)
                .filter(names::free)
                .findFirst()
                .orElseGet(() -> names.numbered(number, longestName));
        names.take(name);
        return name;
    }

    /** "Rivera", or "M. Rivera" if another room could be called Rivera too. */
    private static Stream<String> afterTeacher(Taught owner, boolean namesake) {
        String family = owner.familyName().strip();
        String given = owner.givenName().strip();
        String both = given.isEmpty() ? family : given.charAt(0) + ". " + family;
        return namesake ? Stream.of(both) : Stream.of(family, both);
    }

    private static Stream<String> afterNumber(String location, String number) {
        return Stream.of("Room " + location.strip(), "Room " + number, number);
    }

    private static String family(Taught one) {
        return one.familyName().strip().toLowerCase(Locale.ROOT);
    }

    /** The number on the door: letters and digits only, as many as may be. */
    private String number(String location) {
        String plain = location.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
        String some = plain.isEmpty() ? "R" : plain;
        return some.length() <= longestNumber ? some : some.substring(0, longestNumber);
    }
}
