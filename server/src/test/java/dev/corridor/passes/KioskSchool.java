package dev.corridor.passes;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.people.Person;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A school that has kiosks, and words for what is done at them over HTTP. */
final class KioskSchool {

    final PassSchool day;

    private KioskSchool(PassSchool day) {
        this.day = day;
    }

    static KioskSchool make(ApplicationContext context) {
        KioskSchool school = new KioskSchool(PassSchool.make(context));
        school.settings(Map.of("kiosks", true));
        school.number(school.day.school().ana(), "4071138");
        school.number(school.day.school().ben(), "4071139");
        school.number(school.day.school().cleo(), "A-77");
        return school;
    }

    /** Changes some of the school's settings. */
    void settings(Map<String, Boolean> changes) {
        Answer now = day.admin().get(day.school().at("/settings"));
        changes.forEach(((ObjectNode) now.body().get("settings"))::put);
        day.admin().with("If-Match", now.header("ETag"));
        Answer changed = day.admin().put(day.school().at("/settings"), now.body());
        day.admin().without("If-Match");
        if (changed.status() != 200) {
            throw new AssertionError(changed.raw().body());
        }
    }

    void number(Person person, String number) {
        TestDatabase.client(TestDatabase.owner())
                .sql("update person set number = :number where school_id = :school and id = :id")
                .param("number", number)
                .param("school", day.school().id().value())
                .param("id", person.id().value())
                .update();
    }

    String code(String room) {
        Answer made = day.admin().post(day.school().at("/kiosks"), Map.of("roomId", room));
        if (made.status() != 201) {
            throw new AssertionError(made.raw().body());
        }
        return made.body().path("code").asString();
    }

    /** A device that is bound to a room. */
    TestBrowser kiosk(String room) {
        TestBrowser device = day.school().browser();
        Answer bound = device.post("/api/kiosk", Map.of("code", code(room)));
        if (bound.status() != 200) {
            throw new AssertionError(bound.raw().body());
        }
        return device;
    }

    /** Lets the first kiosk of the list show its class, or no longer. */
    Answer showClass(boolean shown) {
        return day.admin().put(at("/kiosks/" + id() + "/class-list"), Map.of("shown", shown));
    }

    String at(String path) {
        return day.school().at(path);
    }

    /** A student holds up their card; what follows at this device is theirs. */
    Answer scan(TestBrowser kiosk, String text) {
        return enter(kiosk, Map.of("scan", text));
    }

    Answer enter(TestBrowser kiosk, Map<String, ?> shown) {
        Answer visit = kiosk.post(at("/kiosk/visit"), shown);
        if (visit.status() == 200) {
            kiosk.with("Kiosk-Visit", visit.body().path("visit").asString());
        }
        return visit;
    }

    Answer take(TestBrowser kiosk, String room, String destination, Map<String, ?> more) {
        Map<String, Object> form = new HashMap<>(
                Map.of("originId", room, "destinationId", destination, "travel", "round-trip", "minutes", 5));
        form.putAll(more);
        return kiosk.post(at("/passes"), form);
    }

    Answer act(TestBrowser kiosk, JsonNode pass, String act) {
        return kiosk.put(at("/passes/" + pass.path("id").asString() + "/" + act), Map.of());
    }

    /** Of the first of them. */
    String id() {
        return day.admin().get(at("/kiosks")).body().at("/items/0/id").asString();
    }
}
