package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.Origin;
import dev.corridor.rosters.model.RosterRole;
import dev.corridor.rosters.model.SchoolEntry;
import dev.corridor.rosters.model.SchoolRef;
import dev.corridor.rosters.model.SectionEntry;
import dev.corridor.tables.TableFile;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.UnreadableFile;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads OneRoster CSV, 1.1 and 1.2, whole exports. Districts often send users, classes and enrolments alone: then
 * schools are known by their ids, and classes meet all year.
 */
final class OneRoster {

    private final Reading reading;
    private final RosterFiles files;
    private final LocalDate today;

    OneRoster(Reading reading, RosterFiles files, LocalDate today) {
        this.reading = reading;
        this.files = files;
        this.today = today;
    }

    void read(Entries into) {
        files.get(FileKind.MANIFEST)
                .ifPresentOrElse(file -> Manifest.check(reading, file), () -> reading.add(withoutManifest()));
        Optional<Orgs> orgs = files.get(FileKind.ORGS).map(file -> Orgs.read(reading, file));
        Optional<Sessions> sessions = files.get(FileKind.SESSIONS).map(file -> Sessions.read(reading, file));
        Optional<Roles> roles = files.get(FileKind.ROLES).map(file -> Roles.read(reading, file, today));
        try (Users users = Users.read(reading, users(), orgs, roles)) {
            read(into, orgs, sessions, users);
        }
    }

    private void read(Entries into, Optional<Orgs> orgs, Optional<Sessions> sessions, Users users) {
        Optional<Classes> classes =
                files.get(FileKind.CLASSES).map(file -> Classes.read(reading, file, orgs, sessions));
        Optional<Enrolments> enrolments = classes.flatMap(known ->
                files.get(FileKind.ENROLMENTS).map(file -> Enrolments.read(reading, file, users, known, today)));
        if (classes.isPresent() != files.has(FileKind.ENROLMENTS)) {
            throw new UnreadableFile("", "half", "classes.csv and enrollments.csv belong together; one is missing.");
        }
        into.wholePeople(users.untouched());
        classes.ifPresent(known -> into.wholeSections(known.untouched()));
        Collection<SectionEntry> sections = classes.map(Classes::entries).orElse(List.of());
        into.sections(sections);
        enrolments.ifPresent(known -> into.enrolled(known.enrolled()));
        schools(into, orgs, users, sections);
        people(into, users, enrolments);
    }

    private static TableProblem withoutManifest() {
        return TableProblem.notice("manifest.csv", "no-manifest", "There is no manifest; read as a whole export.");
    }

    private TableFile users() {
        return files.get(FileKind.USERS)
                .orElseThrow(() -> new UnreadableFile("users.csv", "missing-users", "There is no users.csv."));
    }

    private void schools(Entries into, Optional<Orgs> orgs, Users users, Collection<SectionEntry> sections) {
        if (orgs.isPresent()) {
            into.schools(orgs.get().schools());
            return;
        }
        Set<SchoolRef> refs = new LinkedHashSet<>();
        sections.forEach(section -> refs.add(section.school()));
        users.each(person -> {
            if (person.role().student()) {
                refs.addAll(person.schools());
            }
        });
        into.schools(refs.stream()
                .map(ref -> new SchoolEntry(new Origin("users.csv", 0), ref.key(), ""))
                .toList());
    }

    /**
     * Everybody, also in schools where they have classes only; without orgs.csv, staff elsewhere are of the district.
     */
    private void people(Entries into, Users users, Optional<Enrolments> enrolments) {
        Set<String> schools = into.schoolKeys();
        users.each(person -> {
            List<SchoolRef> known = person.schools().stream()
                    .filter(ref -> schools.contains(ref.key()))
                    .toList();
            if (!known.isEmpty() && person.role() != RosterRole.DISTRICT_ADMINISTRATOR) {
                into.person(person.in(known)
                        .homeroom(enrolments
                                .map(all -> all.homeroom(person.key()))
                                .orElse("")));
            } else if (person.role().administrates()) {
                into.person(person.ofDistrict());
            }
        });
    }
}
