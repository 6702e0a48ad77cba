package dev.corridor.attacks;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.TestRooms;
import dev.corridor.TestSchool;
import dev.corridor.TestUpload;
import dev.corridor.guardians.GuardianSchool;
import dev.corridor.people.Accounts;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.photos.Drawn;
import dev.corridor.places.RosterTimetable;
import dev.corridor.places.RosterTimetable.Member;
import dev.corridor.places.RosterTimetable.RosterSection;
import dev.corridor.places.SectionId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** A school with one of everything that the API knows by an id, whose every name holds a word that no other has. */
final class FullSchool {

    private final TestSchool school;
    private final String word;
    private final Map<Person, TestBrowser> browsers = new HashMap<>();
    /** What each collection of the API has of this school. */
    private final Map<String, String> ids = new LinkedHashMap<>();

    private final Person guardian;

    FullSchool(ApplicationContext context) {
        school = TestSchool.make(context);
        word = "Z" + Ids.next().toString().replace("-", "").substring(20).toUpperCase(Locale.ROOT);
        rename();
        // Before anybody signs in: a new role signs its owner out.
        context.getBean(Accounts.class)
                .makeDistrictAdmin(school.district(), school.admin().account(), word, word);
        ids.put("schools", school.id().toString());
        ids.put("districts", school.district().toString());
        ids.put("people", school.ana().id().toString());
        places(context);
        kiosk();
        FullRules.of(this, ids);
        photo();
        passes();
        ids.put("walkouts", LookedFor.in(this));
        desk();
        activity();
        ids.putAll(Connected.of(this));
        guardian = family(context);
    }

    TestSchool school() {
        return school;
    }

    /** In every name of this school and in no other's. */
    String word() {
        return word;
    }

    List<Person> everyRole() {
        return List.of(school.admin(), school.rivera(), school.monitor(), school.ana(), guardian);
    }

    /** Whose child Ana is. */
    Person guardian() {
        return guardian;
    }

    TestBrowser as(Person person) {
        return browsers.computeIfAbsent(person, school::as);
    }

    /** One of each kind of thing, by the collection that has it. */
    Map<String, String> ids() {
        return ids;
    }

    /** The id of what a collection has; for a collection that this school has nothing of, an id of nothing. */
    String id(String collection) {
        return ids.getOrDefault(collection, Ids.next().toString());
    }

    /** The id that a field of a body may well want. */
    String idFor(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        if (name.contains("room") || name.contains("origin") || name.contains("closest")) {
            return id("rooms");
        }
        if (name.contains("destination")) {
            return id("restroom");
        }
        if (name.contains("folder") || name.contains("section")) {
            return id(name.contains("folder") ? "folders" : "sections");
        }
        boolean staff = Stream.of("teacher", "approver", "reader").anyMatch(name::contains);
        return (staff ? school.rivera() : school.ben()).id().toString();
    }

    /** Every id in its rows, and its names' word: none of these is for anybody else to read. */
    List<String> secrets() {
        return Stream.concat(Stream.of(word), rows().ids()).distinct().toList();
    }

    /** All its rows as one text: it changes when any of them does. */
    String fingerprint() {
        return rows().fingerprint();
    }

    private SchoolRows rows() {
        return new SchoolRows(school.id());
    }

    private void rename() {
        TestDatabase.client(TestDatabase.owner())
                .sql("update person set given_name = given_name || ' ' || :word where school_id = :school")
                .param("word", word)
                .param("school", school.id().value())
                .update();
        TestDatabase.client(TestDatabase.owner())
                .sql("update school set name = :word where id = :school")
                .param("word", word)
                .param("school", school.id().value())
                .update();
    }

    private void places(ApplicationContext context) {
        ids.put("folders", make("/folders", Map.of("name", word, "colour", "sky", "icon", "door", "position", 1)));
        ids.put(
                "rooms",
                room(
                        "Room",
                        Map.of("teachers", List.of(Map.of("id", school.rivera().id())))));
        ids.put("restroom", room("WC", Map.of("maxTo", 1)));
        ids.put(
                "office",
                room(
                        "Of",
                        Map.of(
                                "restrictionNow",
                                Map.of("kind", "any-teacher", "of", List.of(), "teachers", List.of()))));
        SectionId section = new SectionId(Ids.next());
        ids.put("sections", section.toString());
        RosterTimetable roster = context.getBean(RosterTimetable.class);
        roster.save(
                school.id(),
                List.of(new RosterSection(
                        section,
                        word,
                        word,
                        Optional.of(word),
                        Optional.of(RoomId.of(id("rooms"))),
                        Optional.empty(),
                        List.of("1"))));
        roster.join(
                school.id(),
                List.of(
                        new Member(section, school.rivera().id(), "teacher"),
                        new Member(section, school.ana().id(), "student")));
    }

    private void kiosk() {
        Answer now = as(school.admin()).get(school.at("/settings"));
        ((ObjectNode) now.body().get("settings")).put("kiosks", true);
        as(school.admin()).with("If-Match", now.header("ETag")).put(school.at("/settings"), now.body());
        as(school.admin()).without("If-Match");
        ids.put("kiosks", make("/kiosks", Map.of("roomId", id("rooms"))));
    }

    /** Ana has a guardian, and another is invited. */
    private Person family(ApplicationContext context) {
        GuardianSchool.of(school).guardian(word, school.ana());
        ids.put("guardians", GuardianSchool.of(school).idOfGuardian(school.ana()));
        ids.put("children", school.ana().id().toString());
        List<String> students = List.of(school.ben().id().toString());
        ids.put("guardian-invitations", make("/guardian-invitations", Map.of("students", students, "note", word)));
        return context.getBean(People.class)
                .find(school.id(), PersonId.of(id("guardians")))
                .orElseThrow();
    }

    /** Cleo is out, Dan waits in line, Ana has asked. */
    private void passes() {
        pass(school.cleo(), "restroom");
        ids.put("waiting", pass(school.dan(), "restroom"));
        ids.put("passes", pass(school.ana(), "office"));
        ids.put("reports", make("/passes/" + id("passes") + "/reports", Map.of("category", "other", "note", word)));
    }

    private String pass(Person student, String destination) {
        return done(as(student)
                        .post(
                                school.at("/passes"),
                                Map.of(
                                        "originId",
                                        id("rooms"),
                                        "destinationId",
                                        id(destination),
                                        "travel",
                                        "round-trip",
                                        "minutes",
                                        5,
                                        "message",
                                        word)))
                .body()
                .path("id")
                .asString();
    }

    private void desk() {
        ids.put(
                "entries",
                done(as(school.admin())
                                .post(
                                        school.at("/attendance/entries"),
                                        Map.of(
                                                "studentId",
                                                school.ben().id(),
                                                "kind",
                                                "late",
                                                "reason",
                                                "Overslept",
                                                "note",
                                                word)))
                        .body()
                        .at("/entry/id")
                        .asString());
    }

    /** Long after today, so that no pass is written for it. */
    private void activity() {
        String activity = make("/activities", Map.of("name", word, "roomId", id("office"), "open", true));
        ids.put("activities", activity);
        TestBrowser admin = as(school.admin());
        String path = school.at("/activities");
        admin.post(path + "/" + activity + "/meetings", Map.of("startAt", "2098-01-05T15:00:00Z", "lasts", 45));
        ids.put("meetings", admin.get(path).body().at("/items/0/meetings/0/id").asString());
    }

    /** Ana's, known by the end of the path that her record tells. */
    private void photo() {
        try {
            byte[] image = Drawn.image("jpeg", 100, 100);
            TestUpload.send(as(school.admin()), school.at("/photos"), school.login(school.ana()) + ".jpg", image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String path = as(school.admin())
                .get(school.at("/people/" + school.ana().id()))
                .body()
                .path("photo")
                .asString();
        ids.put("photos", path.substring(path.lastIndexOf('/') + 1));
    }

    private String room(String name, Map<String, ?> otherwise) {
        return TestRooms.make(as(school.admin()), school.at(""), word.substring(0, 10) + name, otherwise);
    }

    /** Makes a thing as an admin, and tells its id. */
    String make(String path, Object form) {
        return done(as(school.admin()).post(school.at(path), form))
                .body()
                .path("id")
                .asString();
    }

    private static Answer done(Answer answer) {
        if (answer.status() != 201) {
            throw new AssertionError(Objects.toString(answer.raw().body()));
        }
        return answer;
    }
}
