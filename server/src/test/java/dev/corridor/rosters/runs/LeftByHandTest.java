package dev.corridor.rosters.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.people.HandChange;
import dev.corridor.people.HandChanges;
import dev.corridor.people.PersonState;
import dev.corridor.people.RosterField;
import dev.corridor.schools.SchoolTransactions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who left, or was taken back, because an admin said so; and what an undo makes of changes by hand. */
@CorridorTest
class LeftByHandTest extends OneConnection {

    private String path() {
        return "/api/schools/" + able().id() + "/people/" + person("S1").id();
    }

    private void becomes(String state) {
        assertThat(admin.put(path() + "/state", Map.of("state", state)).status())
                .isEqualTo(204);
    }

    private JsonNode byHand() {
        return admin.get(path()).body().at("/admin/roster/byHand");
    }

    private void handStays() {
        String settings = "/api/schools/" + able().id() + "/settings";
        var now = admin.get(settings);
        ((ObjectNode) now.body().get("settings")).put("handChangesStay", true);
        assertThat(admin.with("If-Match", now.header("ETag"))
                        .put(settings, now.body())
                        .status())
                .isEqualTo(200);
        admin.without("If-Match");
    }

    @Test
    void whoLeftByHandStaysLeftWhereItIsToStayUntilTheRosterAgrees() {
        run(false);
        handStays();
        becomes("left");
        assertThat(byHand().get(0).path("field").asString()).isEqualTo("state");
        assertThat(byHand().get(0).path("rosterValue").asString()).isEqualTo("active");

        assertThat(run(false).path("state").asString()).isEqualTo("unchanged");
        assertThat(person("S1").state()).isEqualTo(PersonState.LEFT);

        var kid = Objects.requireNonNull(script.users.remove("S1"));
        run(false);
        assertThat(byHand()).isEmpty();
        script.put(kid);
        run(false);
        assertThat(person("S1").state()).as("came back").isEqualTo(PersonState.ACTIVE);
    }

    @Test
    void whoWasTakenBackByHandStaysThoughTheRosterHasThemNoMore() {
        run(false);
        handStays();
        var kid = Objects.requireNonNull(script.users.remove("S1"));
        run(false);
        becomes("active");
        run(false);
        assertThat(person("S1").state()).isEqualTo(PersonState.ACTIVE);
        assertThat(byHand().get(0).path("rosterValue").asString()).isEqualTo("left");
        script.put(kid);
        run(false);
        assertThat(byHand()).as("the roster says so again").isEmpty();
    }

    @Test
    void whoLeftByHandComesBackWhereTheRosterHasTheLastWordAndAnUndoGivesThatBack() {
        run(false);
        becomes("left");
        String id = run(false).path("id").asString();
        assertThat(person("S1").state()).isEqualTo(PersonState.ACTIVE);
        assertThat(byHand()).isEmpty();

        undo(id);
        assertThat(person("S1").state()).isEqualTo(PersonState.LEFT);
        assertThat(byHand().get(0).path("rosterValue").asString()).isEqualTo("active");
    }

    private void grade(String grade, boolean noted) {
        context.getBean(SchoolTransactions.class).configure(able().id(), "people", hall -> {
            people.save(hall, List.of(person("S1").withGrade(grade)));
            if (noted) {
                context.getBean(HandChanges.class)
                        .restore(
                                hall,
                                List.of(new HandChange(
                                        person("S1").id(),
                                        RosterField.GRADE,
                                        "9",
                                        person("T1").id(),
                                        Instant.now())));
            }
            return hall;
        });
    }

    @Test
    void anUndoNotesAgainWhatTheRostersSaidOfAFieldChangedByHand() {
        run(false);
        handStays();
        grade("11", true);
        script.put(script.user("S1", "student", "Kid1", "Family1", "10"));
        String id = run(false).path("id").asString();
        assertThat(byHand().get(0).path("rosterValue").asString()).isEqualTo("10");
        undo(id);
        assertThat(person("S1").grade()).isEqualTo("11");
        assertThat(byHand().get(0).path("rosterValue").asString()).isEqualTo("9");
    }

    @Test
    void whatIsChangedAnewIsNotNotedAsWhatItWas() {
        run(false);
        grade("11", true);
        script.put(script.user("S1", "student", "Kid1", "Family1", "10"));
        String id = run(false).path("id").asString();
        assertThat(byHand()).isEmpty();
        grade("12", false);
        assertThat(undo(id).path("state").asString()).isEqualTo("applied");
        assertThat(person("S1").grade()).isEqualTo("12");
        assertThat(byHand()).isEmpty();
    }
}
