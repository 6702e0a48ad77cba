package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Wherever a student looks, a full hallway and a prevented encounter read the same but for ids and clock times. */
@CorridorTest
class SameAnswerTest {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

    /** What depends on the moment and on how often a connection has been used. */
    private static final Set<String> CHANGING =
            Set.of("date", "content-length", "set-cookie", "connection", "keep-alive");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStudentCannotTellWhich(boolean line) {
        List<String> full = told(fullHallway(line));
        List<String> encounter = told(encounter(line));

        assertThat(full).isEqualTo(encounter);
        assertThat(full).allMatch(text -> !text.contains("ENCOUNTER") && !text.contains("HALLWAY"));
        assertThat(String.join("", full)).contains("NOT_NOW").doesNotContain("\"place\"");
    }

    /** From the request a teacher approves to the history: what the student is told at every step of a pass's life. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void norAtAnyLaterStep(boolean line) {
        List<String> full = lived(fullHallway(line));
        List<String> encounter = lived(encounter(line));

        assertThat(full).isEqualTo(encounter);
        assertThat(full).allMatch(text -> !text.contains("ENCOUNTER") && !text.contains("HALLWAY"));
    }

    /** An active pass that is to go elsewhere, and the way back from there. */
    @Test
    void norOnTheWay() {
        List<String> full = redirected(PassSchool.make(context), true);
        List<String> encounter = redirected(PassSchool.make(context), false);

        assertThat(full).isEqualTo(encounter);
        assertThat(String.join("", full)).contains("NOT_NOW").doesNotContain("ENCOUNTER", "HALLWAY");
    }

    @Test
    void staffSeeWhich() {
        assertThat(reasonsToStaff(fullHallway(true))).containsExactly("HALLWAY_FULL");
        assertThat(reasonsToStaff(encounter(true))).containsExactly("ENCOUNTER");
    }

    private PassSchool fullHallway(boolean line) {
        PassSchool day = PassSchool.make(context);
        assertThat(day.ask(day.school().ben(), day.restroom).status()).isEqualTo(201);
        settings(day, Map.of("line", line, "hallwayCapacity", 1));
        return day;
    }

    private PassSchool encounter(boolean line) {
        PassSchool day = PassSchool.make(context);
        assertThat(day.ask(day.school().ben(), day.restroom).status()).isEqualTo(201);
        settings(day, Map.of("line", line));
        Answer made = day.admin()
                .post(
                        day.school().at("/encounter-groups"),
                        Map.of(
                                "members",
                                List.of(
                                        day.school().ana().id(),
                                        day.school().ben().id())));
        assertThat(made.status()).isEqualTo(201);
        return day;
    }

    private static void settings(PassSchool day, Map<String, ?> otherwise) {
        String settings = day.school().at("/settings");
        Answer now = day.admin().get(settings);
        ((ObjectNode) now.body().get("settings")).setAll(JSON.<ObjectNode>valueToTree(otherwise));
        day.admin().with("If-Match", now.header("ETag"));
        assertThat(day.admin().put(settings, now.body()).status()).isEqualTo(200);
        day.admin().without("If-Match");
    }

    private static void keepApart(PassSchool day) {
        List<Object> members =
                List.of(day.school().ana().id(), day.school().ben().id());
        assertThat(day.admin()
                        .post(day.school().at("/encounter-groups"), Map.of("members", members))
                        .status())
                .isEqualTo(201);
    }

    /** A request, its approval, an offer, the line left, the turn that comes, the day's history. */
    private static List<String> lived(PassSchool day) {
        TestSchool school = day.school();
        TestBrowser ana = day.as(school.ana());
        List<Answer> answers = new ArrayList<>();
        Answer requested = day.ask(school.ana(), day.library);
        answers.add(requested);
        if (requested.status() == 201) {
            day.put(school.okafor(), requested.body(), "approval");
            answers.add(day.look(school.ana(), requested.body()));
            answers.add(day.put(school.ana(), requested.body(), "cancellation"));
        }
        Map<String, Object> offer = day.form(day.restroom);
        offer.put("studentId", school.ana().id());
        offer.put("asRequest", true);
        offer.put("override", List.of());
        Answer held = day.as(school.rivera()).post(school.at("/passes"), offer);
        assertThat(held.status()).as("staff confirm").isEqualTo(409);
        Answer asked = day.ask(school.ana(), day.restroom);
        answers.add(asked);
        answers.add(ana.get(school.at("/hall")));
        answers.add(ana.get(school.at("/hall/log?after=0")));
        endOfBen(day);
        answers.add(ana.get(school.at("/hall")));
        if (asked.status() == 201) {
            answers.add(day.put(school.ana(), asked.body(), "start"));
            answers.add(day.put(school.ana(), asked.body(), "end"));
        }
        answers.add(ana.get(school.at("/passes?mine=today")));
        answers.add(ana.get(school.at("/passes/choices?originId=" + day.classroom)));
        return raw(answers);
    }

    private static void endOfBen(PassSchool day) {
        Answer out = day.as(day.school().monitor()).get(day.school().at("/hall"));
        out.body()
                .get("passes")
                .valueStream()
                .filter(pass -> pass.at("/student/name").asString().startsWith("Ben"))
                .forEach(pass -> day.put(day.school().monitor(), pass, "end"));
    }

    private static List<String> redirected(PassSchool day, boolean full) {
        TestSchool school = day.school();
        day.change(day.library, Map.of("restrictionNow", Map.of("kind", "off")));
        Answer going = day.ask(school.ana(), day.library);
        day.ask(school.ben(), day.restroom);
        if (full) {
            settings(day, Map.of("line", true, "hallwayCapacity", 1));
        } else {
            settings(day, Map.of("line", true));
            keepApart(day);
        }
        TestBrowser ana = day.as(school.ana());
        String pass = school.at("/passes/" + going.body().get("id").asString());
        List<Answer> answers = new ArrayList<>();
        answers.add(ana.patch(pass, Map.of("destinationId", day.restroom)));
        day.put(school.okafor(), going.body(), "arrival");
        answers.add(ana.get(pass));
        answers.add(day.put(school.ana(), going.body(), "resumption"));
        answers.add(ana.get(school.at("/hall")));
        answers.add(ana.get(school.at("/passes/choices?originId=" + day.classroom)));
        answers.add(day.put(school.ana(), going.body(), "end"));
        answers.add(ana.get(school.at("/passes?mine=today")));
        return raw(answers);
    }

    /** Status, headers and bodies as they come, in their order, but for ids and clock times. */
    private static List<String> raw(List<Answer> answers) {
        return answers.stream()
                .map(answer -> answer.status() + " " + headers(answer) + " "
                        + answer.raw().body().replaceAll(ID, "id").replaceAll(TIME, "time"))
                .toList();
    }

    private static String headers(Answer answer) {
        return new TreeMap<>(answer.raw().headers().map())
                .entrySet().stream()
                        .filter(header -> !CHANGING.contains(header.getKey().toLowerCase(Locale.ROOT)))
                        .toList()
                        .toString();
    }

    /** Everything that Ana is answered, before and after she asks. */
    private static List<String> told(PassSchool day) {
        TestSchool school = day.school();
        TestBrowser ana = day.as(school.ana());
        List<Answer> answers = new ArrayList<>();
        answers.add(ana.get(school.at("/passes/choices?originId=" + day.classroom)));
        answers.add(ana.post(school.at("/passes/preview"), day.form(day.restroom)));
        answers.add(ana.post(school.at("/passes/preview"), day.form(day.library)));
        Answer asked = day.ask(school.ana(), day.restroom);
        answers.add(asked);
        if (asked.status() == 201) {
            answers.add(day.look(school.ana(), asked.body()));
            answers.add(day.put(school.ana(), asked.body(), "start"));
        }
        answers.add(ana.get(school.at("/hall")));
        answers.add(ana.get(school.at("/passes/choices?originId=" + day.classroom)));
        return answers.stream()
                .map(answer -> answer.status() + " " + plain(answer.body()))
                .toList();
    }

    private static List<String> reasonsToStaff(PassSchool day) {
        Answer told = day.write(day.school().rivera(), day.school().ana(), day.restroom);
        return told.body()
                .get("reasons")
                .valueStream()
                .map(reason -> reason.get("code").asString())
                .toList();
    }

    /** Without ids and clock times, lists in no order. */
    private static String plain(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream()
                    .map(SameAnswerTest::plain)
                    .sorted()
                    .toList()
                    .toString();
        }
        if (node.isObject()) {
            return node.propertyStream()
                    .map(field -> "\"" + field.getKey() + "\":" + plain(field.getValue()))
                    .sorted()
                    .toList()
                    .toString();
        }
        return node.toString().replaceAll(ID, "id").replaceAll(TIME, "time");
    }
}
