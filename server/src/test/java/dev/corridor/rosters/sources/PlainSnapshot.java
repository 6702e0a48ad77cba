package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.EnrolmentEntry;
import dev.corridor.rosters.model.PersonEntry;
import dev.corridor.rosters.model.SchoolEntry;
import dev.corridor.rosters.model.SectionEntry;
import dev.corridor.rosters.model.Snapshot;
import java.util.Set;
import java.util.stream.Collectors;

/** What a snapshot says, without in which row of which file it says so, and in which order. */
public record PlainSnapshot(
        Set<String> schools, Set<String> people, Set<String> sections, Set<EnrolmentEntry> enrolments) {

    public static PlainSnapshot of(Snapshot snapshot) {
        return new PlainSnapshot(
                snapshot.schools().stream().map(PlainSnapshot::text).collect(Collectors.toSet()),
                snapshot.people().stream().map(PlainSnapshot::text).collect(Collectors.toSet()),
                snapshot.sections().stream().map(PlainSnapshot::text).collect(Collectors.toSet()),
                Set.copyOf(snapshot.enrolled()));
    }

    private static String text(SchoolEntry school) {
        return school.key() + "|" + school.name();
    }

    private static String text(PersonEntry person) {
        return String.join(
                "|",
                person.key(),
                person.role().name(),
                person.schools().toString(),
                person.givenName(),
                person.familyName(),
                person.email(),
                person.username(),
                person.number(),
                person.grade(),
                person.homeroom(),
                String.valueOf(person.enabled()));
    }

    private static String text(SectionEntry section) {
        return String.join(
                "|",
                section.key(),
                section.school().toString(),
                section.name(),
                section.code(),
                section.location(),
                section.term().toString(),
                section.periods().toString());
    }
}
