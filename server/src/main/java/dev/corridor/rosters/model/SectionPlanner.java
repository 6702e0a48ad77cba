package dev.corridor.rosters.model;

import dev.corridor.places.Room;
import dev.corridor.places.RosterTimetable.Member;
import dev.corridor.places.RosterTimetable.RosterSection;
import dev.corridor.places.RosterTimetable.Term;
import dev.corridor.places.SectionId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Plans a school's terms, classes and who is in them. */
final class SectionPlanner {

    private final SchoolTarget school;
    private final KnownPlaces known;
    private final Meetings meetings;
    private final RoomPlanner rooms;
    private final PlacesPlan plan;
    private final Changes changes;
    private final Set<String> untouched;
    private final Set<PersonId> untouchedPeople;
    private final Set<SectionId> keptAsTheyAre = new HashSet<>();
    private final Keys<RosterSection> bySource = new Keys<>();
    private final Map<String, Term> terms = new HashMap<>();
    private final Map<String, SectionId> ids = new HashMap<>();
    private final List<FieldChange> termChanges = new ArrayList<>();

    /**
     * @param untouched source ids of classes whose row could not be used: nothing is changed about them
     * @param untouchedPeople whose row could not be used
     */
    SectionPlanner(
            SchoolTarget school,
            KnownPlaces known,
            Meetings meetings,
            RoomPlanner rooms,
            PlacesPlan plan,
            Changes changes,
            Set<String> untouched,
            Set<PersonId> untouchedPeople) {
        this.school = school;
        this.known = known;
        this.meetings = meetings;
        this.rooms = rooms;
        this.plan = plan;
        this.changes = changes;
        this.untouched = untouched;
        this.untouchedPeople = untouchedPeople;
        known.sections().forEach(section -> bySource.put(section.source(), section));
        known.terms().forEach(term -> terms.put(term.source(), term));
    }

    /** Plans them all, and tells what changes about the school's terms. */
    List<FieldChange> plan() {
        Set<SectionId> kept = new HashSet<>();
        for (SectionEntry entry : meetings.sections()) {
            Optional<UUID> term = entry.term().map(this::term);
            Optional<RosterSection> there = bySource.find(entry.key());
            RosterSection section = section(entry, there, term);
            kept.add(section.id());
            ids.put(entry.key(), section.id());
            note(entry, there, section);
        }
        known.sections().stream()
                .filter(section -> !kept.contains(section.id()) && untouched.contains(section.source()))
                .forEach(section -> keptAsTheyAre.add(section.id()));
        Map<SectionId, String> gone = new LinkedHashMap<>();
        for (RosterSection section : known.sections()) {
            if (!kept.contains(section.id()) && !keptAsTheyAre.contains(section.id())) {
                gone.put(section.id(), section.source());
                plan.sectionsGone().add(section);
                changes.removed(Subject.SECTIONS, school.name(), section.source(), section.name());
            }
        }
        seats(gone);
        return termChanges;
    }

    private UUID term(TermEntry entry) {
        Term before = terms.get(entry.key());
        Term after = new Term(
                before == null ? Ids.next() : before.id(), entry.key(), entry.name(), entry.starts(), entry.ends());
        if (!after.equals(before)) {
            terms.put(entry.key(), after);
            if (before != null) {
                plan.termsBefore().add(before);
            }
            plan.terms().add(after);
            termChanges.add(new FieldChange("term", before == null ? "" : shown(before), shown(after)));
        }
        return after.id();
    }

    private static String shown(Term term) {
        return term.name() + ", " + term.starts() + " to " + term.ends();
    }

    private RosterSection section(SectionEntry entry, Optional<RosterSection> there, Optional<UUID> term) {
        return new RosterSection(
                there.map(RosterSection::id).orElseGet(() -> new SectionId(Ids.next())),
                there.map(RosterSection::source).orElse(entry.key()),
                entry.name(),
                entry.code().isEmpty() ? Optional.empty() : Optional.of(entry.code()),
                entry.location().isEmpty()
                        ? Optional.empty()
                        : rooms.find(entry.location()).map(Room::id),
                term,
                entry.periods());
    }

    private void note(SectionEntry entry, Optional<RosterSection> there, RosterSection section) {
        boolean roomToCome = !entry.location().isEmpty() && section.room().isEmpty();
        if (there.isPresent() && there.get().equals(section) && !roomToCome) {
            changes.same(Subject.SECTIONS);
            return;
        }
        there.ifPresent(plan.sectionsBefore()::add);
        plan.sections().add(new PlacesPlan.PlannedSection(section, roomToCome ? rooms.source(entry.location()) : ""));
        there.ifPresentOrElse(
                before -> changes.changed(
                        Subject.SECTIONS,
                        school.name(),
                        section.source(),
                        section.name(),
                        differences(before, section, entry, roomToCome)),
                () -> changes.added(Subject.SECTIONS, school.name(), section.source(), section.name()));
    }

    private List<FieldChange> differences(
            RosterSection before, RosterSection after, SectionEntry entry, boolean roomToCome) {
        List<FieldChange> fields = new ArrayList<>();
        AccountPlanner.field(fields, "name", before.name(), after.name());
        AccountPlanner.field(
                fields, "code", before.code().orElse(""), after.code().orElse(""));
        AccountPlanner.field(
                fields, "periods", String.join(", ", before.periods()), String.join(", ", after.periods()));
        AccountPlanner.field(fields, "term", termName(before.term()), termName(after.term()));
        if (roomToCome || !before.room().equals(after.room())) {
            String room = known.rooms().stream()
                    .filter(one -> before.room().equals(Optional.of(one.id())))
                    .map(Room::name)
                    .findFirst()
                    .orElse("");
            fields.add(new FieldChange("room", room, entry.location()));
        }
        return fields;
    }

    private String termName(Optional<UUID> id) {
        return terms.values().stream()
                .filter(term -> id.equals(Optional.of(term.id())))
                .map(Term::name)
                .findFirst()
                .orElse("");
    }

    private void seats(Map<SectionId, String> gone) {
        Set<Member> before = new HashSet<>(known.members());
        before.removeIf(
                member -> keptAsTheyAre.contains(member.section()) || untouchedPeople.contains(member.person()));
        Set<Member> now = new HashSet<>();
        Map<PersonId, Integer> humans = new HashMap<>();
        for (Meetings.Seat seat : meetings.seats()) {
            Optional<PersonId> person = meetings.seated().person(school.id(), seat.human());
            SectionId section = ids.get(seat.section().key());
            if (person.isEmpty() || section == null) {
                continue;
            }
            humans.put(person.get(), seat.human());
            Member member = new Member(section, person.get(), seat.teacher() ? "teacher" : "student");
            if (!now.add(member) || before.remove(member)) {
                changes.same(Subject.ENROLMENTS);
            } else {
                join(seat, member);
            }
        }
        leave(before, gone, humans);
    }

    private void join(Meetings.Seat seat, Member member) {
        plan.joins().add(member);
        changes.added(
                Subject.ENROLMENTS,
                school.name(),
                seat.section().key() + "/" + seat.key(),
                () -> meetings.seated().entry(seat.human()).name() + ", "
                        + seat.section().name());
    }

    /** In the order they are known in, so that the same plan reads the same. */
    private void leave(Set<Member> left, Map<SectionId, String> gone, Map<PersonId, Integer> humans) {
        Map<SectionId, String> sections = new HashMap<>();
        known.sections().forEach(section -> sections.put(section.id(), section.name()));
        for (Member member : known.members()) {
            if (left.contains(member)) {
                (gone.containsKey(member.section()) ? plan.goneWithSections() : plan.leaves()).add(member);
                changes.removed(
                        Subject.ENROLMENTS,
                        school.name(),
                        member.section() + "/" + member.person() + "/" + member.role(),
                        () -> Optional.ofNullable(humans.get(member.person()))
                                        .map(human ->
                                                meetings.seated().entry(human).name())
                                        .orElse("")
                                + ", "
                                + sections.getOrDefault(member.section(), ""));
            }
        }
    }
}
