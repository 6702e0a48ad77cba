package dev.corridor.rosters.model;

import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A person's fields that rosters fill, at three times.
 *
 * @param before null if the run added the person
 * @param after as the run left them
 * @param now as they are
 */
record PersonFields(@Nullable Person before, Person after, Person now) {

    private record Field(String name, Function<Person, @Nullable Object> of) {}

    private static final List<Field> FIELDS = List.of(
            new Field("givenName", Person::givenName),
            new Field("familyName", Person::familyName),
            new Field("preferredName", Person::preferredName),
            new Field("number", Person::number),
            new Field("grade", Person::grade),
            new Field("homeroom", Person::homeroom),
            new Field("state", Person::state),
            new Field("sourcedId", Person::sourceId));

    /** Fields that the run changed, and somebody else after it. */
    List<String> changedSince() {
        List<String> names = new ArrayList<>();
        for (Field field : FIELDS) {
            boolean byRun = before == null
                    || !Objects.equals(field.of().apply(before), field.of().apply(after));
            if (byRun && !Objects.equals(field.of().apply(after), field.of().apply(now))) {
                names.add(field.name());
            }
        }
        return names;
    }

    /** The person as before the run, but for what has changed since; whom the run added is left. */
    Person undone() {
        if (before == null) {
            return changedSince().isEmpty() ? now.withState(PersonState.LEFT) : now;
        }
        return new Person(
                now.id(),
                now.account(),
                Objects.requireNonNull(undone(Person::givenName)),
                Objects.requireNonNull(undone(Person::familyName)),
                undone(Person::preferredName),
                now.title(),
                now.pronouns(),
                undone(Person::number),
                undone(Person::grade),
                undone(Person::homeroom),
                now.photo(),
                Objects.requireNonNull(undone(Person::state)),
                undone(Person::sourceId));
    }

    private <T> @Nullable T undone(Function<Person, @Nullable T> field) {
        T current = field.apply(now);
        return before != null && Objects.equals(current, field.apply(after)) ? field.apply(before) : current;
    }
}
