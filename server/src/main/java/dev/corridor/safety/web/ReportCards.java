package dev.corridor.safety.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.passes.PassCard;
import dev.corridor.passes.PassNews;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.safety.PassReport;
import dev.corridor.safety.ReportId;
import dev.corridor.safety.Reports;
import dev.corridor.shared.Actor;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells reports with the names in them, and their passes as the reader may see them. */
@Component
class ReportCards {

    /** Somebody by name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Who(PersonId id, String name, @Nullable String grade) {}

    /**
     * A report on a pass.
     *
     * @param category a word of the usual list, or what the school calls it
     * @param actingFor in whose name it was reported
     * @param statusBy who gave it its status, unless it is as it was reported
     * @param pass left out where the reader does not see it any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportCard(
            ReportId id,
            Who student,
            String category,
            String note,
            Who by,
            @Nullable Who actingFor,
            Instant at,
            @OneOf(of = PassReport.Status.class) String status,
            @Nullable Who statusBy,
            Instant statusAt,
            @Nullable PassCard pass,
            long version,
            @OneOf({"status"}) List<String> abilities) {}

    private final People people;
    private final PassNews passes;

    ReportCards(People people, PassNews passes) {
        this.people = people;
        this.passes = passes;
    }

    ReportCard one(Actor reader, PassReport report) {
        return all(reader, List.of(report)).getFirst();
    }

    List<ReportCard> all(Actor reader, Collection<PassReport> reports) {
        Map<PassId, PassCard> cards = passes.cards(
                reader, reports.stream().map(PassReport::pass).distinct().toList());
        Set<PersonId> ids = reports.stream().flatMap(ReportCards::named).collect(Collectors.toUnmodifiableSet());
        Map<PersonId, Person> known = people.find(reader.school(), ids).stream()
                .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
        List<String> abilities = Reports.follows(reader) ? List.of("status") : List.of();
        return reports.stream()
                .map(report -> new ReportCard(
                        report.id(),
                        who(report.student(), known),
                        report.category(),
                        report.note(),
                        who(report.by(), known),
                        report.actingFor().map(id -> who(id, known)).orElse(null),
                        report.at(),
                        report.status().word(),
                        report.version() > 1 ? who(report.statusBy(), known) : null,
                        report.statusAt(),
                        cards.get(report.pass()),
                        report.version(),
                        abilities))
                .toList();
    }

    private static Stream<PersonId> named(PassReport report) {
        return Stream.concat(Stream.of(report.student(), report.by(), report.statusBy()), report.actingFor().stream());
    }

    private static Who who(PersonId id, Map<PersonId, Person> known) {
        Optional<Person> person = Optional.ofNullable(known.get(id));
        return new Who(
                id,
                person.map(Person::name).orElse(""),
                person.map(Person::grade).orElse(null));
    }
}
