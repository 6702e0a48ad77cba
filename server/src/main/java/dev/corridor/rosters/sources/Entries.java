package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.BellEntry;
import dev.corridor.rosters.model.Enrolled;
import dev.corridor.rosters.model.PersonEntry;
import dev.corridor.rosters.model.Roll;
import dev.corridor.rosters.model.RoomEntry;
import dev.corridor.rosters.model.SchoolEntry;
import dev.corridor.rosters.model.SectionEntry;
import dev.corridor.rosters.model.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what several files say into one snapshot. */
final class Entries {

    private final List<SchoolEntry> schools = new ArrayList<>();
    private final Roll people = new Roll();
    private final List<SectionEntry> sections = new ArrayList<>();
    private Enrolled enrolled = Enrolled.NOBODY;
    private final List<RoomEntry> rooms = new ArrayList<>();
    private final List<BellEntry> bells = new ArrayList<>();
    private final Set<String> untouched = new HashSet<>();
    private final Set<String> untouchedSections = new HashSet<>();
    private boolean wholePeople;
    private boolean wholeSections;

    void schools(Collection<SchoolEntry> more) {
        schools.addAll(more);
    }

    Set<String> schoolKeys() {
        return schools.stream().map(SchoolEntry::key).collect(Collectors.toSet());
    }

    void person(PersonEntry person) {
        people.append(person);
    }

    void sections(Collection<SectionEntry> more) {
        sections.addAll(more);
    }

    void enrolled(Enrolled all) {
        enrolled = all;
    }

    void room(RoomEntry room) {
        rooms.add(room);
    }

    void bell(BellEntry bell) {
        bells.add(bell);
    }

    /** These are all the people there are, but for those whose row could not be used. */
    void wholePeople(Set<String> unused) {
        wholePeople = true;
        untouched.addAll(unused);
    }

    /** These are all the classes there are, but for those whose row could not be used. */
    void wholeSections(Set<String> unused) {
        wholeSections = true;
        untouchedSections.addAll(unused);
    }

    /** Lets go of the people, who are on disk. */
    void close() {
        people.close();
    }

    Snapshot snapshot() {
        return new Snapshot(
                schools,
                people,
                sections,
                enrolled,
                rooms,
                bells,
                wholePeople,
                wholeSections,
                untouched,
                untouchedSections);
    }
}
