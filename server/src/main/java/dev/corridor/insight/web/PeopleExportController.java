package dev.corridor.insight.web;

import dev.corridor.audit.Audit;
import dev.corridor.http.CsvDownload;
import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.Standing;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people of a school as a file, for admins of people. */
@RestController
@RequestMapping("/api/schools/{school}/people/export")
class PeopleExportController {

    private static final List<String> COLUMNS = List.of(
            "given name",
            "family name",
            "preferred name",
            "title",
            "pronouns",
            "id number",
            "grade",
            "homeroom",
            "email",
            "username",
            "roles",
            "state");

    private final SchoolTransactions transactions;
    private final People people;
    private final Accounts accounts;
    private final Audit audit;

    PeopleExportController(SchoolTransactions transactions, People people, Accounts accounts, Audit audit) {
        this.transactions = transactions;
        this.people = people;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Everybody, also those who left, by name. The export is kept in the audit log. */
    @GetMapping(produces = "text/csv")
    @Needs(Permission.ADMIN_PEOPLE)
    void export(Actor actor, HttpServletResponse response) throws IOException {
        List<List<String>> rows = transactions.write(actor.school(), () -> {
            List<List<String>> all = rows(actor);
            audit.record(actor, "people-exported", null, null, Map.of("people", all.size()));
            return all;
        });
        CsvDownload.send(response, "people", COLUMNS, csv -> rows.forEach(csv::row));
    }

    private List<List<String>> rows(Actor actor) {
        List<Person> all = people.all(actor.school());
        Map<PersonId, Standing> standing =
                people.standing(actor.school(), all.stream().map(Person::id).toList()).stream()
                        .collect(Collectors.toMap(Standing::person, Function.identity()));
        Map<AccountId, Account> logins = accounts
                .find(all.stream().map(Person::account).toList())
                .stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        return all.stream()
                .sorted(Comparator.comparing(Person::sortKey))
                .map(person -> cells(
                        person,
                        Objects.requireNonNull(logins.get(person.account())),
                        Objects.requireNonNull(standing.get(person.id()))))
                .toList();
    }

    private static List<String> cells(Person person, Account account, Standing standing) {
        return Stream.of(
                        person.givenName(),
                        person.familyName(),
                        text(person.preferredName()),
                        text(person.title()),
                        text(person.pronouns()),
                        text(person.number()),
                        text(person.grade()),
                        text(person.homeroom()),
                        text(account.email()),
                        text(account.username()),
                        standing.roles().stream().sorted().map(Role::word).collect(Collectors.joining(" ")),
                        standing.state().word())
                .toList();
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
