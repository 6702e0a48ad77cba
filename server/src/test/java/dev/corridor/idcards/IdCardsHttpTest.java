package dev.corridor.idcards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.people.AdminArea;
import dev.corridor.people.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** ID cards over HTTP: one's own, the design, and sheets to print. */
@CorridorTest
class IdCardsHttpTest {

    @Autowired
    ApplicationContext context;

    private TestSchool school;
    private TestBrowser admin;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
        TestDatabase.client(TestDatabase.owner())
                .sql(
                        "update person set number = 'A-' || given_name, preferred_name = 'Annie', homeroom = '214' where school_id = :school and given_name = 'Ana'")
                .param("school", school.id().value())
                .update();
    }

    private Answer design(TestBrowser browser, String tag, Map<String, ?> design) {
        browser.with("If-Match", tag);
        Answer answer = browser.put(school.at("/id-cards/design"), design);
        browser.without("If-Match");
        return answer;
    }

    private static Map<String, Object> wanted(String text, List<String> fields) {
        return Map.of("colour", "plum", "code", "qr", "text", text, "fields", fields);
    }

    private static List<String> names(Answer answer) {
        return answer.body()
                .get("items")
                .valueStream()
                .map(card -> card.get("name").asString())
                .toList();
    }

    @Test
    void everybodyHasTheirOwnCardAndNoOther() {
        JsonNode own = school.as(school.ana()).get(school.at("/my/id-card")).body();
        assertThat(own.at("/card/name").asString()).isEqualTo("Annie Alvarez");
        assertThat(own.at("/card/number").asString()).isEqualTo("A-Ana");
        assertThat(own.at("/card/homeroom").asString()).isEqualTo("214");
        assertThat(own.at("/card/staff").asBoolean()).isFalse();
        assertThat(own.at("/design/code").asString()).isEqualTo("code39");
        assertThat(school.as(school.rivera())
                        .get(school.at("/my/id-card"))
                        .body()
                        .at("/card/staff")
                        .asBoolean())
                .isTrue();
        for (Person person : List.of(school.ana(), school.rivera(), school.monitor())) {
            assertThat(school.as(person).get(school.at("/id-cards")).status()).isEqualTo(403);
        }
        TestSchool other = TestSchool.make(context);
        assertThat(other.as(other.ana()).get(school.at("/my/id-card")).status()).isEqualTo(404);
    }

    @Test
    void theDesignIsTheAdminsOfSettingsAndSaysWhatIsOnIt() {
        Answer read = admin.get(school.at("/id-cards/design"));
        assertThat(design(school.as(school.rivera()), read.header("ETag"), wanted("", List.of()))
                        .status())
                .isEqualTo(403);
        assertThat(design(admin, read.header("ETag"), wanted("x".repeat(201), List.of()))
                        .status())
                .isEqualTo(400);
        Answer changed = design(admin, read.header("ETag"), wanted("If found, call 555.", List.of("number")));
        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
        assertThat(design(admin, read.header("ETag"), wanted("", List.of())).status())
                .as("of an older version")
                .isEqualTo(412);
        assertThat(design(admin, changed.header("ETag"), wanted("", List.of())).status())
                .isEqualTo(200);
        JsonNode own = school.as(school.ana()).get(school.at("/my/id-card")).body();
        assertThat(own.at("/design/colour").asString()).isEqualTo("plum");
        assertThat(own.at("/card/homeroom").isMissingNode()
                        || own.at("/card/homeroom").isNull())
                .as("not on the card, so not told")
                .isTrue();
        assertThat(audited("id-cards-designed")).isEqualTo(2);
    }

    @Test
    void sheetsHaveTheRosterNamesOfThoseAskedFor() {
        Person people = school.adminOf(AdminArea.PEOPLE);
        TestBrowser printer = school.as(people);
        assertThat(names(printer.get(school.at("/id-cards"))))
                .containsExactly("Ana Alvarez", "Ben Baker", "Cleo Carter", "Dan Diaz");
        assertThat(names(printer.get(school.at("/id-cards?grade=10")))).containsExactly("Dan Diaz");
        assertThat(names(printer.get(school.at("/id-cards?staff=true")))).contains("Maria Rivera");
        String group = admin.post(
                        school.at("/groups"),
                        Map.of("name", "Chess", "members", List.of(school.ben().id())))
                .body()
                .get("id")
                .asString();
        assertThat(names(printer.get(school.at("/id-cards?group=" + group)))).containsExactly("Ben Baker");
        TestSchool other = TestSchool.make(context);
        assertThat(other.as(other.admin())
                        .get(other.at("/id-cards?group=" + group))
                        .status())
                .isEqualTo(404);
        assertThat(audited("id-cards-printed")).isEqualTo(4);
    }

    private long audited(String what) {
        return TestDatabase.client(TestDatabase.owner())
                .sql("select count(*) from audit_entry where school_id = :school and what = :what")
                .param("school", school.id().value())
                .param("what", what)
                .query(Long.class)
                .single();
    }
}
