package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser.Answer;
import dev.corridor.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What students may do with their own passes for a later time: move them, and have so many. */
class OwnAheadHttpTest extends AtPassSchool {

    private final Instant inAnHour = TEN.plus(Duration.ofHours(1));

    private Answer move(Person who, JsonNode pass, Instant to) {
        String path = school.at("/passes/" + pass.get("id").asString());
        return day.as(who).patch(path, Map.of("startAt", to.toString()));
    }

    private static List<String> abilities(JsonNode pass) {
        return pass.get("abilities").valueStream().map(JsonNode::asString).toList();
    }

    private void askFirst() {
        day.change(
                day.library, Map.of("restrictionLater", Map.of("kind", "all-in-room", "of", List.of("destination"))));
    }

    @Test
    void studentsMoveWhatTheyScheduled() {
        JsonNode pass = day.schedule(ana, ana, day.restroom, inAnHour).body();
        assertThat(abilities(day.ahead(ana).getFirst())).containsExactlyInAnyOrder("cancel", "appoint");
        Instant later = inAnHour.plus(Duration.ofHours(1));
        Answer moved = move(ana, pass, later);
        assertThat(moved.status()).isEqualTo(200);
        assertThat(Instant.parse(moved.body().get("startAt").asString())).isEqualTo(later);
        assertThat(day.kinds()).containsExactly("scheduled", "moved");
        assertThat(move(school.ben(), pass, inAnHour).status()).isEqualTo(404);
        assertThat(move(ana, pass, clock.instant().minusSeconds(1))
                        .body()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("past");
        clock.advance(Duration.ofHours(2));
        context.getBean(Passes.class).tick(school.id());
        assertThat(move(ana, pass, later.plus(Duration.ofHours(1))).status())
                .as("under way")
                .isEqualTo(403);
    }

    @Test
    void anotherTimeIsAskedForAgain() {
        askFirst();
        JsonNode asked = day.schedule(ana, ana, day.library, inAnHour).body();
        day.put(school.okafor(), asked, "approval");
        Instant later = inAnHour.plus(Duration.ofHours(1));
        JsonNode moved = move(ana, asked, later).body();
        assertThat(moved.get("state").asString()).isEqualTo("requested");
        assertThat(moved.has("approvedBy")).isFalse();
        JsonNode again = move(ana, asked, later.plus(Duration.ofHours(1))).body();
        assertThat(again.at("/approvers/0/name").asString()).isEqualTo("Mr. Okafor");
        assertThat(day.put(school.okafor(), asked, "approval")
                        .body()
                        .get("state")
                        .asString())
                .isEqualTo("scheduled");
    }

    @Test
    void whatTheRulesRefuseStaysWhereItWas() {
        JsonNode pass = day.schedule(ana, ana, day.restroom, inAnHour).body();
        day.change(day.restroom, Map.of("scheduling", Map.of("students", false)));
        assertThat(move(ana, pass, inAnHour.plus(Duration.ofHours(1)))
                        .body()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("not-scheduled");
        assertThat(Instant.parse(day.ahead(ana).getFirst().get("startAt").asString()))
                .isEqualTo(inAnHour);
    }

    @Test
    void studentsHaveAsManyAheadAsTheSchoolAllows() {
        day.scheduling(false, 2);
        day.schedule(rivera, ana, day.restroom, inAnHour);
        JsonNode first = day.schedule(ana, ana, day.restroom, inAnHour).body();
        askFirst();
        assertThat(day.schedule(ana, ana, day.library, inAnHour).status()).isEqualTo(201);
        Answer third = day.schedule(ana, ana, day.restroom, inAnHour.plus(Duration.ofHours(1)));
        assertThat(third.status()).isEqualTo(400);
        assertThat(third.body().at("/errors/0/code").asString()).isEqualTo("too-many");
        assertThat(third.body().at("/errors/0/message").asString()).contains("2 passes ahead");
        Answer preview = day.as(ana).post(school.at("/passes/preview"), later());
        assertThat(preview.body().at("/errors/0/code").asString()).isEqualTo("too-many");
        JsonNode choices = day.as(ana).get(school.at("/passes/choices")).body();
        assertThat(choices.at("/ahead/has").asInt()).isEqualTo(2);
        assertThat(choices.at("/ahead/most").asInt()).isEqualTo(2);

        assertThat(move(ana, first, inAnHour.plus(Duration.ofHours(1))).status())
                .as("one moved is none more")
                .isEqualTo(200);
        assertThat(day.schedule(rivera, ana, day.restroom, inAnHour).status())
                .as("staff schedule as many as they like")
                .isEqualTo(201);
        day.put(ana, first, "cancellation");
        assertThat(day.schedule(ana, ana, day.restroom, inAnHour).status()).isEqualTo(201);
    }

    private Map<String, Object> later() {
        Map<String, Object> form = day.form(day.restroom);
        form.put("startAt", inAnHour.toString());
        return form;
    }

    @Test
    void manyAtOnceAreNoMoreThanThat() {
        day.scheduling(false, 3);
        day.as(ana).get("/api/setup");
        List<Integer> statuses = IntStream.range(0, 12)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> day.schedule(ana, ana, day.restroom, inAnHour.plusSeconds(60L * n))
                                .status(),
                        Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
        assertThat(day.count("scheduled")).isEqualTo(3);
    }
}
