package dev.corridor.rosters.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the roster says of one school's classes: the classes, who is in them, and the rooms it names. */
final class Meetings {

    /** Somebody in a class. */
    record Seat(SectionEntry section, Human human, boolean teacher) {}

    private final List<SectionEntry> sections = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();
    private final List<RoomEntry> rooms = new ArrayList<>();
    private final List<BellEntry> bells = new ArrayList<>();

    /** Sorts a snapshot by school. */
    static Map<SchoolTarget, Meetings> bySchool(Snapshot snapshot, SchoolTargets targets, Humans humans) {
        Map<SchoolTarget, Meetings> all = new HashMap<>();
        Map<String, SectionEntry> sections = new HashMap<>();
        Map<String, Meetings> homes = new HashMap<>();
        for (SectionEntry section : snapshot.sections()) {
            targets.find(section.school()).ifPresent(school -> {
                Meetings home = all.computeIfAbsent(school, key -> new Meetings());
                home.sections.add(section);
                sections.put(section.key(), section);
                homes.put(section.key(), home);
            });
        }
        for (EnrolmentEntry enrolment : snapshot.enrolments()) {
            Optional<Human> human = humans.find(enrolment.person());
            SectionEntry section = sections.get(enrolment.section());
            Meetings home = homes.get(enrolment.section());
            if (human.isPresent() && section != null && home != null) {
                home.seats.add(new Seat(section, human.get(), enrolment.teacher()));
            }
        }
        snapshot.rooms()
                .forEach(room -> targets.find(room.school())
                        .ifPresent(school -> all.computeIfAbsent(school, key -> new Meetings())
                                .rooms
                                .add(room)));
        snapshot.bells()
                .forEach(bell -> targets.find(bell.school())
                        .ifPresent(school -> all.computeIfAbsent(school, key -> new Meetings())
                                .bells
                                .add(bell)));
        return all;
    }

    List<SectionEntry> sections() {
        return sections;
    }

    List<Seat> seats() {
        return seats;
    }

    List<RoomEntry> rooms() {
        return rooms;
    }

    List<BellEntry> bells() {
        return bells;
    }
}
