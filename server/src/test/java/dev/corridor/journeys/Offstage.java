package dev.corridor.journeys;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A student whose screen nobody looks at, acting while somebody else's is. */
final class Offstage {

    private final TestBrowser browser;
    private final String school;

    Offstage(int port, String login) {
        this.browser = new TestBrowser(port);
        browser.signIn(login + "@lincoln.example", "corridor-demo");
        this.school = "/api/schools/"
                + browser.get("/api/me").body().at("/schools/0/id").asString();
    }

    /** Goes to a place there and back, joins its line, or asks the first who may answer, as it comes. */
    Offstage goesTo(String place) {
        return asks(place, "");
    }

    /** Asks somebody by name. */
    Offstage asks(String place, String teacher) {
        JsonNode choices = browser.get(school + "/passes/choices").body();
        String room = browser.get(school + "/rooms")
                .body()
                .get("items")
                .valueStream()
                .filter(one -> one.get("name").asString().equals(place))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        Map<String, Object> wish = new HashMap<>(
                Map.of("originId", choices.at("/origin/id").asString(), "destinationId", room, "travel", "round-trip"));
        choices.get("items")
                .valueStream()
                .filter(one -> one.get("roomId").asString().equals(room))
                .forEach(choice -> {
                    wish.put("minutes", choice.get("minutes").asInt());
                    choice.path("approvers")
                            .valueStream()
                            .filter(one -> one.get("name").asString().contains(teacher))
                            .findFirst()
                            .ifPresent(
                                    one -> wish.put("approverId", one.get("id").asString()));
                });
        Answer answer = browser.post(school + "/passes", wish);
        if (answer.status() != 201) {
            throw new AssertionError(answer.raw().body());
        }
        return this;
    }

    /** What the school's people wrote, in whatever language: names of places and times, the text on cards, reports. */
    Set<String> written() {
        Stream<String> places = Stream.of("/rooms", "/folders")
                .flatMap(path -> browser.get(school + path).body().get("items").valueStream())
                .map(place -> place.get("name").asString());
        Stream<String> times = browser.get(school + "/bell-schedules").body().findValuesAsString("name").stream();
        Stream<String> reports = browser.get(school + "/reports").body().findValuesAsString("note").stream();
        String card =
                browser.get(school + "/id-cards/design").body().get("text").asString();
        return Stream.of(places, times, reports, Stream.of(card))
                .flatMap(texts -> texts)
                .filter(text -> !text.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ends whatever pass is open, whoever wrote it. */
    void comesBack() {
        browser.get(school + "/hall")
                .body()
                .get("passes")
                .valueStream()
                .filter(pass -> pass.get("abilities")
                        .valueStream()
                        .anyMatch(may -> may.asString().equals("end")))
                .forEach(
                        pass -> browser.put(school + "/passes/" + pass.get("id").asString() + "/end"));
    }
}
