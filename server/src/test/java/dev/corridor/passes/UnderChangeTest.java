package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Students look and ask while an admin changes everything under their hands: nothing ever fails. */
@CorridorTest
class UnderChangeTest {

    private static final Duration LONG = Duration.ofSeconds(6);

    @Autowired
    ApplicationContext context;

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void nothingAStudentAsksFailsWhileTheSchoolIsChanged() throws InterruptedException {
        PassSchool day = PassSchool.make(context);
        TestSchool school = day.school();
        List<Person> students = List.of(school.ana(), school.ben(), school.cleo(), school.dan());
        students.forEach(day::as);
        long until = System.nanoTime() + LONG.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (Person student : students) {
            threads.add(Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < until) {
                    useEverything(day, student);
                }
            }));
        }
        int round = 0;
        while (System.nanoTime() < until) {
            changeEverything(day, round++);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(faults).isEmpty();
        assertThat(asked.get()).isGreaterThan(100);
        List<Long> numbers = day.numbers();
        assertThat(numbers.getLast()).isEqualTo(numbers.size());
    }

    private void useEverything(PassSchool day, Person student) {
        TestSchool school = day.school();
        TestBrowser browser = day.as(student);
        keep(browser.get(school.at("/passes/choices")));
        keep(browser.get(school.at("/passes/choices?originId=" + day.classroom)));
        keep(browser.post(school.at("/passes/preview"), day.form(day.library)));
        keep(browser.get(school.at("/rooms")));
        keep(browser.get(school.at("/today")));
        Answer pass = keep(browser.post(school.at("/passes"), oneWay(day)));
        keep(browser.get(school.at("/hall")));
        keep(browser.get(school.at("/hall/log?after=1")));
        keep(browser.get(school.at("/passes?mine=today")));
        if (pass.status() == 201) {
            keep(day.look(student, pass.body()));
            keep(day.put(student, pass.body(), "end"));
            keep(day.put(student, pass.body(), "cancellation"));
        }
    }

    private static Map<String, Object> oneWay(PassSchool day) {
        Map<String, Object> form = day.form(day.restroom);
        form.put("travel", "one-way");
        return form;
    }

    private void changeEverything(PassSchool day, int round) {
        TestSchool school = day.school();
        TestBrowser admin = day.admin();
        String room = day.room("Room " + round, Map.of("showAsOrigin", round % 2 == 0));
        done(admin.put(school.at("/rooms/" + day.restroom + "/closure"), Map.of("reason", "A leak")));
        day.change(day.library, Map.of("maxTo", 1 + round % 3, "minutes", 5 + round % 10));
        done(admin.delete(school.at("/rooms/" + day.restroom + "/closure")));
        Answer group = done(admin.post(
                school.at("/encounter-groups"),
                Map.of("members", List.of(school.ana().id(), school.ben().id()))));
        keep(admin.post(school.at("/pass-limits"), Map.of("per", "day", "passes", 1000 + round)));
        Answer now = admin.get(school.at("/rooms/" + room));
        admin.with("If-Match", now.header("ETag"));
        done(admin.delete(school.at("/rooms/" + room)));
        admin.without("If-Match");
        String made = school.at("/encounter-groups/" + group.body().get("id").asString());
        done(admin.with("If-Match", group.header("ETag")).delete(made));
        admin.without("If-Match");
    }

    private Answer done(Answer answer) {
        if (answer.status() >= 400) {
            faults.add("not changed: " + answer.status() + " " + answer.raw().body());
        }
        return keep(answer);
    }

    private Answer keep(Answer answer) {
        asked.incrementAndGet();
        if (answer.status() >= 500) {
            faults.add(answer.status() + " " + answer.raw().uri() + " "
                    + answer.raw().body());
        }
        return answer;
    }
}
