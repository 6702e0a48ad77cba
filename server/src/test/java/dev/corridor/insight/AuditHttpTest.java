package dev.corridor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@CorridorTest
class AuditHttpTest {

    @Autowired
    ApplicationContext context;

    private TestSchool school;
    private TestBrowser admin;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
    }

    @Test
    void aChangeIsFoundWithWhoAndWhat() {
        changeCapacity(12);

        JsonNode entry = found("topic=settings").get(0);

        assertThat(entry.get("what").asString()).isEqualTo("settings-changed");
        assertThat(entry.at("/by/name").asString()).isEqualTo(school.admin().name());
        assertThat(entry.get("changes")
                        .valueStream()
                        .map(change -> change.get("field").asString()))
                .containsExactly("settings.hallwayCapacity");
        assertThat(entry.at("/changes/0/after").asString()).isEqualTo("12");
        assertThat(found("topic=rooms")).isEmpty();
    }

    @Test
    void aLookAtAStudentIsFoundByTheStudent() {
        school.as(school.rivera()).get(school.at("/people/" + school.ana().id()));

        JsonNode looks = found("topic=looks&subject=" + school.ana().id());

        assertThat(looks).hasSize(1);
        assertThat(looks.at("/0/by/name").asString()).isEqualTo(school.rivera().name());
        assertThat(looks.at("/0/subject/name").asString())
                .isEqualTo(school.ana().name());
        assertThat(found(
                        "by=" + school.admin().id() + "&subject=" + school.ana().id()))
                .isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        for (int capacity = 1; capacity <= 5; capacity++) {
            changeCapacity(capacity);
        }
        Answer first = admin.get(school.at("/audit?topic=settings&limit=3"));
        Answer second = admin.get(school.at("/audit?topic=settings&limit=3&after="
                + first.body().get("next").asString()));

        assertThat(Stream.concat(
                                first.body().get("items").valueStream(),
                                second.body().get("items").valueStream())
                        .map(entry -> entry.at("/changes/0/after").asString()))
                .containsExactly("5", "4", "3", "2", "1");
        assertThat(second.body().has("next")).isFalse();
    }

    @Test
    void daysAreTheSchoolsOwn() {
        changeCapacity(3);

        assertThat(found("topic=settings&from=2000-01-01&to=2000-01-02")).isEmpty();
        assertThat(found("topic=settings&from=2000-01-01")).hasSize(1);
        assertThat(admin.get(school.at("/audit?topic=weather")).status()).isEqualTo(400);
    }

    @Test
    void theExportHoldsEverythingThatFits() {
        changeCapacity(3);
        changeCapacity(4);

        Answer export = admin.get(school.at("/audit/export?topic=settings"));

        assertThat(export.header("Content-Type")).startsWith("text/csv");
        assertThat(export.raw().body().lines()).hasSize(3).first().asString().startsWith("time,who");
        assertThat(export.raw().body()).contains("settings.hallwayCapacity: 3 -> 4");
    }

    @Test
    void nobodyButAdminsOfTheSchoolReadsIt() {
        assertThat(school.as(school.rivera()).get(school.at("/audit")).status()).isEqualTo(403);
        assertThat(school.as(school.ana()).get(school.at("/audit")).status()).isEqualTo(403);
        assertThat(admin.get(school.sibling().at("/audit")).status()).isEqualTo(404);
    }

    @Test
    void everyCodeThatIsRecordedBelongsToATopic() throws IOException {
        Set<String> known = Arrays.stream(AuditTopic.values())
                .flatMap(topic -> topic.codes().stream())
                .collect(Collectors.toSet());

        assertThat(recorded()).isNotEmpty().isSubsetOf(known);
    }

    /** The codes in the calls of the recorder. */
    private static Set<String> recorded() throws IOException {
        Pattern call = Pattern.compile("audit\\s*\\.record\\([^;\"]*\"([a-z-]+)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> call.matcher(read(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void changeCapacity(int capacity) {
        Answer read = admin.get(school.at("/settings"));
        ((ObjectNode) read.body().get("settings")).put("hallwayCapacity", capacity);
        Answer saved = admin.with("If-Match", read.header("ETag")).put(school.at("/settings"), read.body());
        assertThat(saved.status()).isEqualTo(200);
    }

    private JsonNode found(String query) {
        return admin.get(school.at("/audit?" + query)).body().get("items");
    }
}
