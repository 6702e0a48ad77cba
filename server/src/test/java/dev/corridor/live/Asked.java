package dev.corridor.live;

import dev.corridor.TestClock;
import dev.corridor.people.Person;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What there was before a setting was changed, how it is changed, and what is asked of the next decision. */
final class Asked {

    private Asked() {}

    static BiConsumer<Devices, TestClock> given(Consumer<Devices> devices) {
        return (d, clock) -> devices.accept(d);
    }

    static Consumer<Devices> room(String field, Object value) {
        return d -> d.room(d.day().restroom, Map.of(field, value));
    }

    static Consumer<Devices> school(String field, Object value) {
        return d -> d.settings(Map.of(field, value));
    }

    static Consumer<Devices> noFly(String field, Object value) {
        return d -> d.bells(Map.of(field, value));
    }

    static Person monitor(Devices d) {
        return d.school().monitor();
    }

    static Map<String, Object> everybody() {
        return Map.of("kind", "all");
    }

    static Map<String, Object> ana(Devices d) {
        return Map.of("kind", "student", "id", d.school().ana().id());
    }

    static Map<String, Object> shut() {
        return Map.of(
                "firstMinutes", 90,
                "lastMinutes", 0,
                "dayFirstMinutes", 0,
                "dayLastMinutes", 0,
                "ranges", List.of(),
                "exemptRooms", List.of());
    }

    static String cooling() {
        return "refused COOLDOWN";
    }

    static String locked() {
        return "locked PASS_LIMIT";
    }

    static String noFlyNow() {
        return "refused NO_FLY";
    }

    static void benIsOut(Devices d) {
        d.day().go(d.school().ben(), d.day().restroom);
    }

    static void anaWasOut(Devices d) {
        d.trip(d.school().ana());
    }

    static String sign(Devices d) {
        return d.sign(d.school().ana(), d.day().restroom);
    }

    static JsonNode choice(Devices d) {
        return d.choice(d.school().ana(), d.day().restroom).orElseThrow();
    }

    static String wished(Devices d) {
        return d.wished(d.school().ana());
    }

    /** Whether whoever is out now can say that they are back: Ben before the change, Ana after it. */
    static String endsByThemselves(Devices d) {
        JsonNode bens = d.get(d.school().ben(), "/hall").get("passes");
        Person who = bens.isEmpty() ? d.school().ana() : d.school().ben();
        return d.tryToEnd(who);
    }
}
