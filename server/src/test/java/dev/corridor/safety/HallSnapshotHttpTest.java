package dev.corridor.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.passes.PassSchool;
import dev.corridor.people.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CorridorTest
class HallSnapshotHttpTest {

    @Autowired
    ApplicationContext context;

    private PassSchool day;

    @BeforeEach
    void makeSchool() {
        day = PassSchool.make(context);
    }

    private Answer export(Person who) {
        return day.as(who).get(day.school().at("/hall/export"));
    }

    @Test
    void whoIsOutWithoutWhatIsKeptFromTheReader() {
        String nurse = day.room("Nurse", Map.of("confidential", true));
        day.room("Walkout", Map.of("alert", true));
        day.ask(day.school().ana(), day.restroom);
        day.ask(day.school().ben(), nurse);
        day.as(day.school().rivera())
                .post(
                        day.school().at("/walkouts"),
                        Map.of("studentId", day.school().dan().id()));
        List<String> lines = export(day.school().monitor()).raw().body().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).as("looked for first").startsWith("Dan Diaz").contains("walkout");
        assertThat(lines.get(2)).startsWith("Ana Alvarez").contains("Restroom");
        assertThat(lines.get(3)).startsWith("Ben Baker").doesNotContain("Nurse");
        assertThat(export(day.school().admin()).raw().body()).contains("Nurse");
        assertThat(day.sql("select count(*) from audit_entry where school_id = :school and what = 'hallway-exported'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void onlyForThoseWhoWatchTheHallway() {
        assertThat(export(day.school().ana()).status()).isEqualTo(403);
        assertThat(export(day.school().rivera()).status())
                .as("teachers do not monitor here")
                .isEqualTo(403);
        PassSchool other = PassSchool.make(context);
        assertThat(other.admin().get(day.school().at("/hall/export")).status()).isEqualTo(404);
    }
}
