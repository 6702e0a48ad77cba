package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.SecondNode;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Many at once, over HTTP on the real database, with more requests than connections. */
@CorridorTest
class PassRacesTest {

    @Autowired
    ApplicationContext context;

    @Test
    void twoHundredAsksForFourPlacesGiveFourPassesAndALine() throws Exception {
        PassSchool day = PassSchool.make(context);
        day.change(day.restroom, Map.of("maxTo", 4));
        List<Person> students = IntStream.range(0, 200)
                .mapToObj(number -> day.school().student("S" + number, "Student", "9"))
                .toList();
        students.forEach(day::as);
        List<Answer> answers = atOnce(students.stream()
                .<Callable<Answer>>map(student -> () -> day.ask(student, day.restroom))
                .toList());
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(day.count("active")).isEqualTo(4);
        assertThat(day.count("waiting")).isEqualTo(196);
        assertGapFree(day, 200);
    }

    @Test
    void fiftyAsksByOneStudentGiveOnePass() throws Exception {
        PassSchool day = PassSchool.make(context);
        Person ana = day.school().ana();
        day.as(ana).get(day.school().at("/passes?mine=today"));
        List<Answer> answers = atOnce(IntStream.range(0, 50)
                .<Callable<Answer>>mapToObj(number -> () -> day.ask(ana, day.restroom))
                .toList());
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(49);
        assertThat(day.count("active")).isEqualTo(1);
        assertGapFree(day, 1);
    }

    @Test
    void aPassEndedExtendedAndTimedOutAtOnceEndsOnce() throws Exception {
        PassSchool day = PassSchool.make(context);
        JsonNode pass = day.ask(day.school().ana(), day.restroom).body();
        Person teacher = day.school().rivera();
        day.as(teacher).get(day.school().at("/passes/" + pass.get("id").asString()));
        day.sql("""
                update pass
                set    started_at = started_at - interval '1 hour',
                       ends_at    = ends_at - interval '1 hour',
                       due_at     = due_at - interval '1 hour'
                where  school_id  = :school
                """).update();
        Passes passes = context.getBean(Passes.class);
        List<Callable<Answer>> acts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            acts.add(() -> day.put(day.school().ana(), pass, "end"));
            acts.add(() -> day.put(teacher, pass, "end"));
            acts.add(() -> day.as(teacher)
                    .patch(day.school().at("/passes/" + pass.get("id").asString()), Map.of("minutes", 90)));
            acts.add(() -> {
                passes.tick(day.school().id());
                return day.look(teacher, pass);
            });
        }
        atOnce(acts);
        assertThat(day.count("ended")).isEqualTo(1);
        assertThat(day.kinds().stream().filter(kind -> kind.equals("ended") || kind.equals("expired")))
                .hasSize(1);
        assertGapFree(day, day.numbers().size());
    }

    @Test
    void twoServersAdmitNoMoreThanOneAndEndAPassOnce() throws Exception {
        PassSchool day = PassSchool.make(context);
        day.change(day.restroom, Map.of("maxTo", 4));
        try (SecondNode other = SecondNode.start()) {
            List<Callable<Answer>> asks = new ArrayList<>();
            for (int number = 0; number < 100; number++) {
                Person student = day.school().student("S" + number, "Student", "9");
                TestBrowser browser = number % 2 == 0 ? day.as(student) : there(other, day, student);
                asks.add(() -> browser.post(day.school().at("/passes"), day.form(day.restroom)));
            }
            assertThat(atOnce(asks))
                    .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
            assertThat(day.count("active")).isEqualTo(4);
            assertThat(day.count("waiting")).isEqualTo(96);
            assertGapFree(day, 100);

            JsonNode pass = day.write(day.school().rivera(), day.school().ana(), day.library)
                    .body();
            String end = day.school().at("/passes/" + pass.get("id").asString() + "/end");
            List<Callable<Answer>> ends = new ArrayList<>();
            TestBrowser here = day.as(day.school().rivera());
            TestBrowser there = there(other, day, day.school().okafor());
            there.get("/api/me");
            for (int number = 0; number < 20; number++) {
                ends.add(() -> here.put(end));
                ends.add(() -> there.put(end));
            }
            assertThat(atOnce(ends).stream().map(Answer::status))
                    .containsOnlyOnce(200)
                    .contains(409);
            assertThat(day.count("ended")).isEqualTo(1);
            assertGapFree(day, day.numbers().size());
        }
    }

    private static TestBrowser there(SecondNode node, PassSchool day, Person person) {
        TestBrowser browser = new TestBrowser(node.port());
        browser.cookie("corridor", String.valueOf(day.as(person).cookie("corridor")));
        return browser;
    }

    private static void assertGapFree(PassSchool day, int entries) {
        assertThat(day.numbers())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, entries).boxed().toList());
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> results = new ArrayList<>();
            for (Callable<T> call : calls) {
                results.add(threads.submit(() -> {
                    go.await();
                    return call.call();
                }));
            }
            go.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> result : results) {
                answers.add(result.get());
            }
            return answers;
        }
    }
}
