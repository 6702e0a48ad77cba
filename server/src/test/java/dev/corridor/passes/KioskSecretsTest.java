package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.people.Person;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Reads every answer that a kiosk and a student can get, in a school where others are out, wait, have asked, have a
 * turn and are kept apart, and looks in it for these others: their names, numbers, ids, photos and passes.
 */
class KioskSecretsTest extends AtKiosk {

    /** What a class list tells where it is switched on, and a turn: names with initials, and initials. */
    private static final Set<String> NAMED = Set.of("/api/schools/{school}/kiosk/class");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final List<String> secrets = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();

    @BeforeEach
    void othersAreOut() {
        school.settings(Map.of("kioskClassLists", true));
        new ClassNow(context, day).meets(day.classroom, people.ana(), people.ben());
        school.number(people.dan(), "4071140");
        day.change(day.restroom, Map.of("maxTo", 1));
        day.admin()
                .post(
                        school.at("/encounter-groups"),
                        Map.of(
                                "name",
                                "Apart",
                                "on",
                                true,
                                "members",
                                List.of(people.ana().id(), people.dan().id())));
        assertThat(school.showClass(true).status()).isEqualTo(204);
        JsonNode bens = day.ask(people.ben(), day.restroom).body();
        JsonNode cleos = waitsAtTheKiosk("A-77");
        JsonNode dans = day.ask(people.dan(), day.library).body();
        Person eve = people.student("Eve", "Ellison", "9");
        school.number(eve, "4071141");
        day.ask(eve, day.restroom);
        day.put(people.ben(), bens, "end");
        ids.put("pass", dans.path("id").asString());
        for (Person other : List.of(people.ben(), people.cleo(), people.dan(), eve)) {
            secrets.addAll(List.of(
                    other.id().toString(), other.account().toString(), other.familyName(), "\"" + other.givenName()));
        }
        secrets.addAll(List.of("4071139", "A-77", "4071140", "4071141"));
        Stream.of(bens, cleos, dans).forEach(pass -> secrets.add(pass.path("id").asString()));
    }

    @Test
    void noAnswerToAKioskOrAStudentTellsOfAnotherStudent() {
        SoftAssertions softly = new SoftAssertions();
        assertThat(kiosk.get(school.at("/kiosk/board"))
                        .body()
                        .at("/turns/0/initials")
                        .asString())
                .as("Cleo's turn")
                .isEqualTo("CC");
        List<String> read = new ArrayList<>();
        for (String path : paths()) {
            String at = filled(path);
            tellsNothing(softly, path, "the kiosk", kiosk.get(at));
            tellsNothing(softly, path, "Ana", day.as(people.ana()).get(at));
            read.add(path);
        }
        assertThat(read).contains("/api/schools/{school}/hall", "/api/schools/{school}/kiosk/board");

        school.scan(kiosk, "4071138");
        for (String path : paths()) {
            tellsNothing(softly, path, "Ana at the kiosk", kiosk.get(filled(path)));
        }
        acts(softly);
        softly.assertAll();
    }

    /** What is answered to acts, alike on a device of one's own and at the kiosk. */
    private void acts(SoftAssertions softly) {
        for (String destination : List.of(day.restroom, day.library)) {
            Answer asked = school.take(kiosk, day.classroom, destination, Map.of());
            tellsNothing(softly, "POST passes", "Ana at the kiosk", asked);
            Answer preview = day.as(people.ana()).post(school.at("/passes/preview"), day.form(destination));
            tellsNothing(softly, "POST preview", "Ana", preview);
            tellsNothing(softly, "visit", "Ana at the kiosk", kiosk.get(school.at("/kiosk/visit")));
            if (asked.status() == 201) {
                tellsNothing(
                        softly, "cancellation", "Ana at the kiosk", school.act(kiosk, asked.body(), "cancellation"));
            }
        }
        for (String act : List.of("end", "arrival", "start", "cancellation", "resumption", "approval")) {
            Answer others = kiosk.put(school.at("/passes/" + ids.get("pass") + "/" + act), Map.of());
            softly.assertThat(others.status()).as("%s of Dan's pass", act).isEqualTo(404);
            tellsNothing(softly, act, "Ana at the kiosk", others);
        }
        for (String number : List.of("4071139", "4071140", "999")) {
            Answer wrong = kiosk.post(school.at("/kiosk/visit"), Map.of("number", number, "pin", "8350"));
            softly.assertThat(wrong.status()).isEqualTo(400);
            tellsNothing(softly, "visit", "the kiosk", wrong);
        }
    }

    @Test
    void aClassListIsFirstNamesWithAnInitialAndNoIds() {
        JsonNode list = kiosk.get(school.at("/kiosk/class")).body().path("items");
        assertThat(list.findValuesAsString("name")).containsExactly("Ana A.", "Ben B.");
        assertThat(list.get(0).propertyNames()).containsExactlyInAnyOrder("pick", "name");
        String pick = list.get(0).path("pick").asString();
        assertThat(school.enter(kiosk, Map.of("pick", pick)).body().path("name").asString())
                .isEqualTo("Ana A.");
        TestBrowser another = school.kiosk(day.library);
        assertThat(school.enter(another, Map.of("pick", pick)).status()).isEqualTo(400);
        school.settings(Map.of("kioskClassLists", false));
        assertThat(kiosk.get(school.at("/kiosk/class")).body().path("items")).isEmpty();
        assertThat(school.enter(kiosk, Map.of("pick", pick)).status()).isEqualTo(400);
    }

    private void tellsNothing(SoftAssertions softly, String path, String who, Answer answer) {
        String told = answer.raw().body();
        for (String secret : secrets) {
            boolean listed = NAMED.contains(path) && secret.startsWith("\"");
            if (!listed && told.contains(secret)) {
                softly.fail("%s tells %s %s: %s", path, who, secret, told);
            }
        }
    }

    /** Every path that a kiosk or a student may read. */
    private List<String> paths() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .filter(entry -> mayRead(entry.getValue()))
                .flatMap(entry ->
                        Objects.requireNonNull(entry.getKey().getPathPatternsCondition()).getPatternValues().stream())
                .filter(path -> !path.endsWith("/stream"))
                .distinct()
                .toList();
    }

    private static boolean mayRead(HandlerMethod handler) {
        Needs needs = handler.getMethodAnnotation(Needs.class);
        return handler.getBeanType().getPackageName().startsWith("dev.corridor")
                && (needs == null
                        || Arrays.stream(needs.value())
                                .anyMatch(
                                        Set.of(Permission.BE_HERE, Permission.TAKE_PASSES, Permission.AT_KIOSK)
                                                ::contains));
    }

    private String filled(String path) {
        String at = path.replace("{school}", people.id().toString())
                .replace("{pass}", ids.get("pass"))
                .replace("{room}", day.classroom)
                .replace("{id}", people.dan().id().toString());
        return at.replaceAll("\\{[^}]+}", people.dan().id().toString()) + query(path);
    }

    private static String query(String path) {
        return path.endsWith("/passes") ? "?mine=today" : "";
    }

    private JsonNode waitsAtTheKiosk(String number) {
        school.scan(kiosk, number);
        JsonNode pass =
                school.take(kiosk, day.classroom, day.restroom, Map.of()).body();
        kiosk.without("Kiosk-Visit");
        assertThat(pass.path("state").asString()).isEqualTo("waiting");
        return pass;
    }
}
