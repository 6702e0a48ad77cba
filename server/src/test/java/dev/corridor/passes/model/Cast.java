package dev.corridor.passes.model;

import static dev.corridor.rules.Names.person;

import dev.corridor.shared.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who there is on a {@link SchoolDay}, and who acts. */
final class Cast {

    static final List<String> STUDENTS = List.of("Ana", "Ben", "Cal", "Dee", "Eli");
    static final List<String> TEACHERS = List.of("Rivera", "Chen");

    private Cast() {}

    static List<Member> members(Set<String> suspended) {
        return Stream.concat(
                        STUDENTS.stream().map(name -> new Member(person(name), true, false, !suspended.contains(name))),
                        Stream.concat(TEACHERS.stream(), Stream.of("Principal"))
                                .map(name -> new Member(person(name), false, true, !suspended.contains(name))))
                .toList();
    }

    static Who student(String name) {
        PersonId id = person(name);
        return new Who(
                Optional.of(id), Who.Rank.STUDENT, pass -> pass.student().equals(id), List.of(), Optional.empty());
    }

    static Who teacher(String name) {
        return new Who(Optional.of(person(name)), Who.Rank.TEACHER, pass -> true, List.of(), Optional.empty());
    }

    static Who admin() {
        return new Who(Optional.of(person("Principal")), Who.Rank.ADMIN, pass -> true, List.of(), Optional.empty());
    }
}
