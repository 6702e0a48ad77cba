package dev.corridor.rosters.model;

import dev.corridor.places.Room;
import dev.corridor.places.RosterTimetable.Member;
import dev.corridor.places.RosterTimetable.RosterSection;
import dev.corridor.places.RosterTimetable.Term;
import dev.corridor.places.SectionId;
import dev.corridor.rosters.model.PlacesPlan.PlannedSection;
import dev.corridor.rosters.model.SchoolChanges.SectionChange;
import dev.corridor.rosters.model.Undo.Kept;
import dev.corridor.schools.School;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Plans the undoing of what a run did to a school's terms, classes and who is in them. Rooms that it made stay. */
final class UndoSections {

    private final School school;
    private final KnownPlaces known;
    private final Set<PersonId> people;
    private final Changes counted;
    private final List<Kept> kept;
    private final PlacesPlan plan = new PlacesPlan();
    private final Map<SectionId, RosterSection> now = new HashMap<>();
    private final Set<SectionId> there = new HashSet<>();

    UndoSections(School school, KnownPlaces known, Set<PersonId> people, Changes counted, List<Kept> kept) {
        this.school = school;
        this.known = known;
        this.people = people;
        this.counted = counted;
        this.kept = kept;
        known.sections().forEach(section -> now.put(section.id(), section));
        there.addAll(now.keySet());
    }

    PlacesPlan plan(SchoolChanges changes) {
        terms(changes);
        changes.sections().forEach(this::section);
        members(changes);
        return plan;
    }

    private void terms(SchoolChanges changes) {
        Map<UUID, Term> terms = known.terms().stream().collect(Collectors.toMap(Term::id, term -> term));
        for (SchoolChanges.TermChange change : changes.terms()) {
            if (change.before() != null
                    && change.after().equals(terms.get(change.after().id()))) {
                plan.termsBefore().add(change.after());
                plan.terms().add(change.before());
            }
        }
    }

    private void section(SectionChange change) {
        RosterSection before = change.before();
        RosterSection after = change.after();
        if (after == null) {
            bringBack(java.util.Objects.requireNonNull(before));
            return;
        }
        RosterSection current = now.get(after.id());
        if (current == null) {
            return;
        }
        if (!current.equals(after)) {
            kept.add(new Kept(Subject.SECTIONS.word(), school.name(), current.name(), ""));
        } else if (before == null) {
            plan.sectionsGone().add(current);
            there.remove(current.id());
            counted.removed(Subject.SECTIONS, school.name(), current.source(), current.name());
        } else {
            plan.sectionsBefore().add(current);
            plan.sections().add(new PlannedSection(inARoomThatIs(before), ""));
            counted.changed(
                    Subject.SECTIONS,
                    school.name(),
                    current.source(),
                    before.name(),
                    List.of(new FieldChange("name", current.name(), before.name())));
        }
    }

    private void bringBack(RosterSection gone) {
        boolean again =
                known.sections().stream().anyMatch(section -> section.source().equals(gone.source()));
        if (again) {
            kept.add(new Kept(Subject.SECTIONS.word(), school.name(), gone.name(), ""));
            return;
        }
        plan.sections().add(new PlannedSection(inARoomThatIs(gone), ""));
        there.add(gone.id());
        counted.added(Subject.SECTIONS, school.name(), gone.source(), gone.name());
    }

    private RosterSection inARoomThatIs(RosterSection section) {
        Set<RoomId> rooms = known.rooms().stream().map(Room::id).collect(Collectors.toSet());
        Optional<UUID> term = section.term()
                .filter(id ->
                        known.terms().stream().anyMatch(known -> known.id().equals(id)));
        return new RosterSection(
                section.id(),
                section.source(),
                section.name(),
                section.code(),
                section.room().filter(rooms::contains),
                term,
                section.periods());
    }

    private void members(SchoolChanges changes) {
        Set<Member> members = new HashSet<>(known.members());
        for (Member joined : changes.joined()) {
            if (there.contains(joined.section()) && members.contains(joined)) {
                plan.leaves().add(joined);
                counted.removed(Subject.ENROLMENTS, school.name(), joined.toString(), "");
            }
        }
        for (Member left : changes.left()) {
            if (there.contains(left.section()) && people.contains(left.person()) && !members.contains(left)) {
                plan.joins().add(left);
                counted.addedUnseen(Subject.ENROLMENTS, school.name(), left.toString());
            }
        }
    }
}
