package dev.corridor.attendance.web;

import dev.corridor.attendance.model.Entry;
import dev.corridor.attendance.model.EntryId;
import dev.corridor.attendance.model.Kind;
import dev.corridor.people.PersonName;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the desk wrote down, as its list shows it.
 *
 * @param returnsAt when a student who left is expected back
 * @param reason missing for who came back
 * @param by who wrote it down
 */
record EntryCard(
        EntryId id,
        Student student,
        Kind kind,
        Instant at,
        @Nullable Instant returnsAt,
        @Nullable String reason,
        boolean excused,
        @Nullable String note,
        String by) {

    /** A student by name and face. */
    record Student(
            PersonId id,
            String name,
            @Nullable String grade,
            @Nullable String photo) {

        static Student of(PersonId id, Map<PersonId, PersonName> names) {
            Optional<PersonName> known = Optional.ofNullable(names.get(id));
            return new Student(
                    id,
                    known.map(PersonName::name).orElse(""),
                    known.map(PersonName::grade).orElse(null),
                    known.map(PersonName::photo).orElse(null));
        }
    }

    static EntryCard of(Entry entry, Map<PersonId, PersonName> names) {
        return new EntryCard(
                entry.id(),
                Student.of(entry.student(), names),
                entry.kind(),
                entry.at(),
                entry.returnsAt().orElse(null),
                entry.reason().orElse(null),
                entry.excused(),
                entry.note().orElse(null),
                Optional.ofNullable(names.get(entry.by())).map(PersonName::name).orElse(""));
    }
}
