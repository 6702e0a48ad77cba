package dev.corridor.years;

import dev.corridor.people.Person;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the new year would change.
 *
 * @param promoted students with the grade they would have
 * @param leaving students who would be marked as left
 * @param staying how many students stay as they are
 * @param digest another one as soon as anything of it is different
 */
public record YearPlan(List<Person> promoted, List<Person> leaving, int staying, String digest) {

    /**
     * Plans for these students.
     *
     * @param dropped what is deleted, each with its version, for the digest
     */
    static YearPlan of(List<Person> students, YearChoices choices, Stream<String> dropped) {
        List<Person> promoted = new ArrayList<>();
        List<Person> leaving = new ArrayList<>();
        for (Person student : students) {
            String grade = student.grade();
            if (grade == null) {
                continue;
            }
            Optional<String> becomes = choices.becomes(student.id(), grade);
            if (becomes.isEmpty()) {
                leaving.add(student);
            } else if (!becomes.get().equals(grade)) {
                promoted.add(student.withGrade(becomes.get()));
            }
        }
        int staying = students.size() - promoted.size() - leaving.size();
        return new YearPlan(promoted, leaving, staying, digest(students, promoted, leaving, dropped));
    }

    private static String digest(
            List<Person> students, List<Person> promoted, List<Person> leaving, Stream<String> dropped) {
        String all = Stream.of(
                        Stream.of(students.size() + ""),
                        promoted.stream().map(person -> person.id() + ">" + person.grade()),
                        leaving.stream().map(person -> person.id() + "<" + person.state()),
                        dropped.sorted())
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
