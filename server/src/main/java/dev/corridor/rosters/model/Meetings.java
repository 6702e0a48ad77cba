package dev.corridor.rosters.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the roster says of one school's classes: the classes, who is in them, and the rooms it names. */
final class Meetings {

    /**
     * Somebody in a class.
     *
     * @param key what the roster calls them
     * @param human as {@link Seated} calls them
     */
    record Seat(SectionEntry section, String key, int human, boolean teacher) {}

    /** A class and the school it is of. */
    private record Home(SectionEntry section, Meetings meetings) {}

    /** Everybody's enrolments, and what the places in them stand for. */
    private record Seating(Enrolled enrolled, List<Optional<Home>> sections, Seated seated) {
        Seat seat(int enrolment) {
            int person = enrolled.person(enrolment);
            return new Seat(
                    sections.get(enrolled.section(enrolment)).orElseThrow().section(),
                    enrolled.people().get(person),
                    seated.human(person),
                    enrolled.teacher(enrolment));
        }
    }

    private final List<SectionEntry> sections = new ArrayList<>();
    private final List<RoomEntry> rooms = new ArrayList<>();
    private final List<BellEntry> bells = new ArrayList<>();
    private final Seating seating;
    private int[] enrolments = new int[0];
    private int seats;

    private Meetings(Seating seating) {
        this.seating = seating;
    }

    /** Sorts a snapshot by school. */
    static Map<SchoolTarget, Meetings> bySchool(Snapshot snapshot, SchoolTargets targets, Seated seated) {
        Enrolled enrolled = snapshot.enrolled();
        List<Optional<Home>> homes = new ArrayList<>();
        Seating seating = new Seating(enrolled, homes, seated);
        Map<SchoolTarget, Meetings> all = new HashMap<>();
        Map<String, Home> byKey = new HashMap<>();
        for (SectionEntry section : snapshot.sections()) {
            targets.find(section.school()).ifPresent(school -> {
                Meetings meetings = all.computeIfAbsent(school, key -> new Meetings(seating));
                meetings.sections.add(section);
                byKey.put(section.key(), new Home(section, meetings));
            });
        }
        enrolled.sections().forEach(key -> homes.add(Optional.ofNullable(byKey.get(key))));
        for (int one = 0; one < enrolled.size(); one++) {
            Optional<Home> home = homes.get(enrolled.section(one));
            if (home.isPresent() && seated.has(enrolled.person(one))) {
                home.get().meetings().seat(one);
            }
        }
        snapshot.rooms()
                .forEach(room -> targets.find(room.school())
                        .ifPresent(school -> all.computeIfAbsent(school, key -> new Meetings(seating))
                                .rooms
                                .add(room)));
        snapshot.bells()
                .forEach(bell -> targets.find(bell.school())
                        .ifPresent(school -> all.computeIfAbsent(school, key -> new Meetings(seating))
                                .bells
                                .add(bell)));
        return all;
    }

    /** Of a school of which the roster says nothing. */
    static Meetings none(Seated seated) {
        return new Meetings(new Seating(Enrolled.NOBODY, List.of(), seated));
    }

    private void seat(int enrolment) {
        if (seats == enrolments.length) {
            enrolments = Arrays.copyOf(enrolments, Math.max(64, seats * 2));
        }
        enrolments[seats++] = enrolment;
    }

    List<SectionEntry> sections() {
        return sections;
    }

    /** Made anew each time: only one school's are looked at at a time. */
    List<Seat> seats() {
        return Arrays.stream(enrolments, 0, seats).mapToObj(seating::seat).toList();
    }

    /** Who the people of the roster are in a school. */
    Seated seated() {
        return seating.seated();
    }

    List<RoomEntry> rooms() {
        return rooms;
    }

    List<BellEntry> bells() {
        return bells;
    }
}
