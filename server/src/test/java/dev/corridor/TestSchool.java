package dev.corridor;

import dev.corridor.access.SessionLife;
import dev.corridor.access.Sessions;
import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.AdminArea;
import dev.corridor.people.Membership;
import dev.corridor.people.Passwords;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.people.StaffRight;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * A school of its own for a test, in a district of its own, in Chicago's time: students Ana, Ben, Cleo (grade 9) and
 * Dan (grade 10), teachers Ms. Rivera and Mr. Okafor, an admin of every area who is no teacher, and a monitor. Anybody
 * can be added, and a browser can be had signed in as anybody.
 */
public final class TestSchool {

    public static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ApplicationContext context;
    private final DistrictId district;
    private final SchoolId id;
    private final String domain;
    private final Person ana;
    private final Person ben;
    private final Person cleo;
    private final Person dan;
    private final Person rivera;
    private final Person okafor;
    private final Person admin;
    private final Person monitor;

    private TestSchool(ApplicationContext context, DistrictId district, SchoolId id, String domain) {
        this.context = context;
        this.district = district;
        this.id = id;
        this.domain = domain;
        this.ana = student("Ana", "Alvarez", "9");
        this.ben = student("Ben", "Baker", "9");
        this.cleo = student("Cleo", "Carter", "9");
        this.dan = student("Dan", "Diaz", "10");
        this.rivera = staff("Ms.", "Maria", "Rivera", Role.TEACHER);
        this.okafor = staff("Mr.", "Obi", "Okafor", Role.TEACHER);
        this.admin = staff("Ms.", "Ada", "Admin", Role.ADMIN);
        this.monitor = staff("Mr.", "Max", "Monitor", Role.MONITOR);
    }

    /** A new school in a new district. */
    public static TestSchool make(ApplicationContext context) {
        int number = COUNT.incrementAndGet();
        DistrictId district = context.getBean(Schools.class).createDistrict("District " + number, null);
        return make(context, district);
    }

    /** Another school of the same district. */
    public TestSchool sibling() {
        return make(context, district);
    }

    private static TestSchool make(ApplicationContext context, DistrictId district) {
        String domain = "school" + Ids.next().toString().replace("-", "") + ".example";
        SchoolId id = context.getBean(Schools.class).create(district, "School " + domain, ZONE, null);
        return new TestSchool(context, district, id, domain);
    }

    public SchoolId id() {
        return id;
    }

    public DistrictId district() {
        return district;
    }

    public Person ana() {
        return ana;
    }

    public Person ben() {
        return ben;
    }

    public Person cleo() {
        return cleo;
    }

    public Person dan() {
        return dan;
    }

    public Person rivera() {
        return rivera;
    }

    public Person okafor() {
        return okafor;
    }

    public Person admin() {
        return admin;
    }

    public Person monitor() {
        return monitor;
    }

    /** Adds a student. */
    public Person student(String given, String family, String grade) {
        return add(null, given, family, grade, Role.STUDENT);
    }

    /** Adds somebody of the staff. */
    public Person staff(String title, String given, String family, Role... roles) {
        return add(title, given, family, null, roles);
    }

    /** What time it is for the server, whose clock an earlier test of the run may have moved for good. */
    public Instant now() {
        return context.getBean(TestClock.class).instant();
    }

    /** Adds an admin of some areas only, who has no other role. */
    public Person adminOf(AdminArea... areas) {
        Person person =
                staff("Mx.", "Only", Stream.of(areas).map(AdminArea::word).collect(Collectors.joining(" ")));
        context.getBean(SchoolTransactions.class).configure(id, "people", hall -> {
            context.getBean(People.class)
                    .grant(
                            hall,
                            List.of(new Membership(
                                    person.account(), Role.ADMIN, Set.of(areas), Membership.Source.HAND)));
            return person;
        });
        return person;
    }

    /** Lets somebody of the staff do more than their roles allow. */
    public Person withRight(Person person, StaffRight right) {
        context.getBean(SchoolTransactions.class).configure(id, "people", hall -> {
            context.getBean(People.class).allow(hall, person, Set.of(right));
            return person;
        });
        return person;
    }

    /** The address of something in this school: {@code at("/rooms")} is {@code /api/schools/.../rooms}. */
    public String at(String path) {
        return "/api/schools/" + id + path;
    }

    /** A browser in which nobody is signed in. */
    public TestBrowser browser() {
        return new TestBrowser(
                Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"))));
    }

    /** A browser in which somebody is signed in, without the time a password takes. */
    public TestBrowser as(Person person) {
        TestBrowser browser = browser();
        browser.cookie("corridor", context.getBean(Sessions.class).open(person.account(), "test", SessionLife.STUDENT));
        return browser;
    }

    /** Gives somebody a password. */
    public void password(Person person, String password) {
        Passwords passwords = context.getBean(Passwords.class);
        context.getBean(Accounts.class).setPasswords(Map.of(person.account(), passwords.hashHere(password)), false);
    }

    /** What somebody signs in with. */
    public String login(Person person) {
        return context.getBean(Accounts.class)
                .find(person.account())
                .orElseThrow()
                .login();
    }

    /** Changes somebody's state in this school. */
    public void state(Person person, PersonState state) {
        context.getBean(SchoolTransactions.class).configure(id, "people", hall -> {
            context.getBean(People.class).changeState(hall, Set.of(person.id()), state);
            return state;
        });
    }

    private Person add(@Nullable String title, String given, String family, @Nullable String grade, Role... roles) {
        AccountId account = new AccountId(Ids.next());
        Person person = new Person(
                new PersonId(Ids.next()),
                account,
                given,
                family,
                null,
                title,
                null,
                null,
                grade,
                null,
                null,
                PersonState.ACTIVE,
                null);
        String email = "p" + account.toString().replace("-", "") + "@" + domain;
        context.getBean(SchoolTransactions.class).configure(id, "people", hall -> {
            context.getBean(Accounts.class).add(List.of(Account.fresh(account, district, email, null, null)));
            People people = context.getBean(People.class);
            people.save(hall, List.of(person));
            people.grant(
                    hall,
                    Stream.of(roles)
                            .map(role -> Membership.of(account, role, Membership.Source.HAND))
                            .toList());
            return person;
        });
        return person;
    }
}
