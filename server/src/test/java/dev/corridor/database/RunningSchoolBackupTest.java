package dev.corridor.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.Corridor;
import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.TestRooms;
import dev.corridor.TestSchool;
import dev.corridor.access.SessionLife;
import dev.corridor.access.Sessions;
import dev.corridor.people.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * A school is backed up while its students go and come, restored on an empty server of the other kind, goes on there,
 * is backed up there while it runs, and is restored on the first kind again.
 */
@CorridorTest
class RunningSchoolBackupTest {

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    @Test
    void everyPassPersonAndLogNumberIsThereOnAServerOfTheOtherKindAndBack() throws Exception {
        TestSchool school = TestSchool.make(context);
        Map<String, String> rooms = rooms(school);
        Path first = folder.resolve("first.backup");
        Set<String> before = new HashSet<>();
        whilePassesAreWritten(school, rooms, () -> {
            before.addAll(answered);
            Database.backup(external(TestDatabase.owner()), first);
        });
        assertThat(before).isNotEmpty();
        assertThat(answered).hasSizeGreaterThan(before.size());

        DatabaseSettings embedded = embedded();
        Database.restore(embedded, first);
        Path second = folder.resolve("second.backup");
        List<Long> numbers;
        try (ConfigurableApplicationContext server = serve("--corridor.database.data=" + embedded.data())) {
            numbers = whole(server, school, before);
            Database.backup(embedded, second);
        }

        Login empty = TestCluster.emptyDatabase(TestDatabase.owner());
        Database.restore(external(empty), second);
        try (ConfigurableApplicationContext server = serve(
                "--corridor.database.url=" + empty.url(),
                "--corridor.database.user=" + empty.user(),
                "--corridor.database.password=" + empty.password())) {
            assertThat(whole(server, school, before)).hasSizeGreaterThan(numbers.size());
        }
    }

    /** What the school has is all there over HTTP and in the log, and it goes on. Tells the log's numbers before. */
    private static List<Long> whole(ConfigurableApplicationContext server, TestSchool school, Set<String> passes) {
        TestBrowser admin =
                new TestBrowser(Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port")));
        admin.cookie(
                "corridor",
                server.getBean(Sessions.class).open(school.admin().account(), "restored", SessionLife.STAFF));
        assertThat(passes)
                .allSatisfy(pass -> assertThat(
                                admin.get(school.at("/passes/" + pass)).status())
                        .isEqualTo(200));
        assertThat(admin.get(school.at("/people?limit=200"))
                        .body()
                        .path("items")
                        .findValuesAsString("id"))
                .contains(
                        school.ana().id().toString(),
                        school.admin().id().toString(),
                        school.monitor().id().toString());
        List<Long> numbers = numbers(server, school);
        assertThat(numbers)
                .isNotEmpty()
                .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
        String open = admin.get(school.at("/hall"))
                .body()
                .path("passes")
                .path(0)
                .path("id")
                .asString("");
        assertThat(open).isNotEmpty();
        assertThat(admin.put(school.at("/passes/" + open + "/end")).status()).isEqualTo(200);
        assertThat(numbers(server, school)).contains(numbers.size() + 1L);
        return numbers;
    }

    private static List<Long> numbers(ConfigurableApplicationContext server, TestSchool school) {
        return TestDatabase.client(server.getBean(Database.class).owner())
                .sql("select seq from hall_log where school_id = :school order by seq")
                .param("school", school.id().value())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Students ask and end, over and over, and two stay out, while something is done. */
    private void whilePassesAreWritten(TestSchool school, Map<String, String> rooms, Work work) throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        List<Thread> students = new ArrayList<>();
        for (Person student : List.of(school.ana(), school.ben(), school.cleo(), school.dan())) {
            TestBrowser browser = school.as(student);
            boolean stays = List.of(school.dan(), school.cleo()).contains(student);
            students.add(Thread.ofVirtual().start(() -> goAndCome(school, browser, rooms, stays, going)));
        }
        awaitMore(20);
        work.run();
        awaitMore(answered.size() + 5);
        going.set(false);
        for (Thread student : students) {
            student.join();
        }
    }

    private void goAndCome(
            TestSchool school, TestBrowser student, Map<String, String> rooms, boolean stays, AtomicBoolean going) {
        while (going.get()) {
            Answer asked = student.post(school.at("/passes"), rooms);
            JsonNode pass = asked.body();
            assertThat(asked.status()).as(asked.raw().body()).isEqualTo(201);
            answered.add(pass.path("id").asString());
            if (stays) {
                return;
            }
            student.put(school.at("/passes/" + pass.path("id").asString() + "/end"));
        }
    }

    private void awaitMore(int passes) throws InterruptedException {
        for (int attempt = 0; attempt < 600 && answered.size() < passes; attempt++) {
            Thread.sleep(50);
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(passes);
    }

    private static Map<String, String> rooms(TestSchool school) {
        Map<String, String> form = new HashMap<>(Map.of("travel", "round-trip"));
        TestBrowser admin = school.as(school.admin());
        for (String end : List.of("originId", "destinationId")) {
            form.put(end, TestRooms.make(admin, school.at(""), end, Map.of("travel", List.of("round-trip"))));
        }
        return form;
    }

    private static ConfigurableApplicationContext serve(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--server.port=0");
        return new SpringApplicationBuilder(Corridor.class).run(all.toArray(String[]::new));
    }

    private DatabaseSettings embedded() throws Exception {
        TestCluster.lendPrograms(folder.resolve("embedded"));
        return new DatabaseSettings(folder.resolve("embedded"), "", "", "", 2, false);
    }

    private static DatabaseSettings external(Login owner) {
        return new DatabaseSettings(Path.of("unused"), owner.url(), owner.user(), owner.password(), 2, false);
    }
}
