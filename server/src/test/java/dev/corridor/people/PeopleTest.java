package dev.corridor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@CorridorTest
class PeopleTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    PeopleNames names;

    @Autowired
    SchoolTransactions transactions;

    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    q=nunez            | Núñez
                    q=N%C3%BA%C3%B1    | Núñez
                    q=jos+nun          | Núñez
                    q=nun+jos          | Núñez
                    q=obri             | O'Brien
                    q=o%27brien        | O'Brien
                    q=o+brien          | O'Brien
                    q=1042             | O'Brien
                    q=brien&grade=11   | O'Brien
                    q=brien&grade=12   |
                    q=unez             |
                    q=rivera&role=student |
                    q=rivera&role=teacher | Rivera
                    q=%25              | all
                    q=_                | all
                    """)
    void peopleAreFoundByTheBeginningsOfTheirWords(String query, String family) {
        Person obrien = school.student("Pat", "O'Brien", "11");
        school.student("José", "Núñez", "12");
        transactions.configure(school.id(), "people", hall -> {
            people.save(hall, List.of(numbered(obrien, "A-1042")));
            return hall;
        });
        List<String> found = families(
                school.as(school.rivera()).get(school.at("/people?" + query)).body());
        if ("all".equals(family)) {
            assertThat(found).hasSize(10);
        } else {
            assertThat(found).isEqualTo(family == null ? List.of() : List.of(family));
        }
    }

    @Test
    void pagesFollowOneAnotherByName() {
        TestBrowser browser = school.as(school.rivera());
        List<String> all = families(browser.get(school.at("/people")).body());
        assertThat(all).isSorted().hasSize(8);
        List<String> paged = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = browser.get(school.at("/people?limit=3" + after)).body();
            paged.addAll(families(page));
            after = page.has("next") ? "&after=" + page.at("/next").asString() : "";
        } while (!after.isEmpty());
        assertThat(paged).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1000", "role=king", "after=x", "limit=x"})
    void whatCannotBeAskedIsAProblem(String query) {
        assertThat(school.as(school.rivera()).get(school.at("/people?" + query)).status())
                .isEqualTo(400);
        assertThat(school.as(school.rivera())
                        .get(school.at("/people?q=" + "a".repeat(300)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whoLeftIsFoundNoMoreAndComesBack() {
        school.state(school.ana(), PersonState.LEFT);
        TestBrowser browser = school.as(school.rivera());
        assertThat(families(browser.get(school.at("/people?q=ana")).body())).isEmpty();
        school.state(school.ana(), PersonState.ACTIVE);
        assertThat(families(browser.get(school.at("/people?q=ana")).body())).containsExactly("Alvarez");
    }

    @Test
    void namesAreFoundByIdWithoutALookAtTheRecord() {
        PersonId stranger = school.sibling().ana().id();
        JsonNode found = school.as(school.rivera())
                .get(school.at("/people/names?id=" + school.ana().id() + "&id=" + stranger))
                .body();
        assertThat(found.at("/items").valueStream().map(item -> item.at("/name").asString()))
                .containsExactly("Ana Alvarez");
        assertThat(TestDatabase.client(TestDatabase.owner())
                        .sql("select count(*) from audit_entry where school_id = :school")
                        .param("school", school.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void peopleAreFoundByTheirStateAndThoseWhoLeftByAdminsOnly() {
        school.state(school.ana(), PersonState.LEFT);
        school.state(school.ben(), PersonState.SUSPENDED);
        TestBrowser admin = school.as(school.admin());
        assertThat(families(admin.get(school.at("/people?state=left")).body())).containsExactly("Alvarez");
        assertThat(families(admin.get(school.at("/people?state=suspended")).body()))
                .containsExactly("Baker");
        assertThat(families(admin.get(school.at("/people?role=student&state=active"))
                        .body()))
                .containsExactly("Carter", "Diaz");
        assertThat(admin.get(school.at("/people?state=gone")).status()).isEqualTo(400);
        assertThat(school.as(school.rivera())
                        .get(school.at("/people?state=left"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aLookAtAStudentsRecordIsKeptAndOneAtATeachersIsNot() {
        TestBrowser browser = school.as(school.rivera());
        JsonNode record = browser.get(school.at("/people/" + school.ana().id())).body();
        browser.get(school.at("/people/" + school.okafor().id()));
        assertThat(record.at("/name").asString()).isEqualTo("Ana Alvarez");
        assertThat(record.has("admin")).as("only for admins of people").isFalse();
        assertThat(TestDatabase.client(TestDatabase.owner())
                        .sql("select what, person_id, subject from audit_entry where school_id = :school")
                        .param("school", school.id().value())
                        .query()
                        .listOfRows())
                .containsExactly(Map.of(
                        "what", "student-seen",
                        "person_id", school.rivera().id().value(),
                        "subject", school.ana().id().value()));
    }

    @Test
    void theAuditLogIsOnlyEverAddedTo() {
        assertThat(TestDatabase.client(TestDatabase.owner())
                        .sql("""
                                select string_agg(privilege_type, ',' order by privilege_type)
                                  from information_schema.role_table_grants
                                 where table_name = 'audit_entry' and grantee = 'corridor_app'
                                """)
                        .query(String.class)
                        .single())
                .isEqualTo("INSERT,SELECT");
    }

    @Test
    void namesOnCardsChangeWithTheVeryNextLook() {
        assertThat(name(school.ana())).isEqualTo("Ana Alvarez");
        transactions.configure(school.id(), "people", hall -> {
            people.save(hall, List.of(preferring(school.ana(), "Annie")));
            return hall;
        });
        assertThat(name(school.ana())).isEqualTo("Annie Alvarez");
        assertThat(Objects.requireNonNull(names.of(school.id()).get(school.ana().id()))
                        .rosterName())
                .isEqualTo("Ana Alvarez");
    }

    @Test
    void hostileNamesAreKeptAsTheyAre() {
        for (String hostile : List.of(
                "<img src=x onerror=alert(1)>",
                "=HYPERLINK(\"evil\")",
                "'; drop table person; --",
                "{{7*7}}",
                "\\u0041")) {
            Person person = school.student(hostile, "Test", "9");
            JsonNode record = school.as(school.rivera())
                    .get(school.at("/people/" + person.id()))
                    .body();
            assertThat(record.at("/givenName").asString()).isEqualTo(hostile);
        }
    }

    @Test
    void endlessAndUnprintableNamesAreRefused() {
        for (String hostile : List.of("a".repeat(10_000), "a\u0000b", "a\nb", "a\ud83d", " ")) {
            Problem problem = catchThrowableOfType(
                    Problem.class,
                    () -> Person.named(new PersonId(Ids.next()), new AccountId(Ids.next()), hostile, ""));
            assertThat(problem.errors().getFirst().field()).isEqualTo("givenName");
        }
    }

    @Test
    void aDistrictsRosterIsWrittenInSeconds() {
        List<Account> accounts = new ArrayList<>();
        List<Person> roster = new ArrayList<>();
        List<Membership> roles = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            AccountId account = new AccountId(Ids.next());
            accounts.add(Account.fresh(account, school.district(), account + "@bulk.example", null, "s" + i));
            roster.add(Person.named(new PersonId(Ids.next()), account, "Given" + i, "Family" + i));
            roles.add(Membership.of(account, Role.STUDENT, Membership.Source.ROSTER));
        }
        Instant start = Instant.now();
        transactions.configure(school.id(), "people", hall -> {
            context.getBean(Accounts.class).add(accounts);
            people.save(hall, roster);
            people.grant(hall, roles);
            return hall;
        });
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(families(school.as(school.rivera())
                        .get(school.at("/people?q=family9999"))
                        .body()))
                .containsExactly("Family9999");
    }

    private String name(Person person) {
        return Objects.requireNonNull(names.of(school.id()).get(person.id())).name();
    }

    private static Person preferring(Person person, String preferred) {
        return changed(person, preferred, person.number());
    }

    private static Person numbered(Person person, String number) {
        return changed(person, null, number);
    }

    private static Person changed(Person person, @Nullable String preferred, @Nullable String number) {
        return new Person(
                person.id(),
                person.account(),
                person.givenName(),
                person.familyName(),
                preferred,
                person.title(),
                null,
                number,
                person.grade(),
                null,
                null,
                person.state(),
                null);
    }

    private static List<String> families(JsonNode listing) {
        return listing.at("/items")
                .valueStream()
                .map(item -> item.at("/familyName").asString())
                .toList();
    }
}
