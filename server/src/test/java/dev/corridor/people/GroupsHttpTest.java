package dev.corridor.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@CorridorTest
class GroupsHttpTest {

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
    void aPastedListFindsStudentsByNameAndLoginAndShowsWhatItDoesNotFind() {
        school.student("Ana", "Alvarez", "12");
        school.student("Zoë", "O'Neil", "9");
        JsonNode matches = admin.post(
                        school.at("/groups/matches"),
                        Map.of(
                                "lines",
                                List.of(
                                        "Baker, Ben",
                                        "  ",
                                        school.login(school.cleo()).toUpperCase(Locale.ROOT),
                                        "9;zoe oneil",
                                        "Ana Alvarez",
                                        "Rivera, Maria",
                                        "<script>")))
                .body()
                .at("/items");
        assertThat(matches.valueStream().map(match -> match.at("/students").size()))
                .containsExactly(1, 1, 1, 2, 0, 0);
        assertThat(matches.at("/1/students/0/name").asString()).isEqualTo("Cleo Carter");
        assertThat(matches.at("/5/line").asString()).isEqualTo("<script>");
    }

    @Test
    void whoLeftAndTheOtherSchoolsStudentsAreNotFound() {
        TestSchool other = school.sibling();
        other.student("Only", "There", "9");
        school.state(school.ana(), PersonState.LEFT);
        JsonNode matches = admin.post(
                        school.at("/groups/matches"), Map.of("lines", List.of("Only There", "Ana Alvarez")))
                .body();
        assertThat(matches.at("/items")
                        .valueStream()
                        .map(match -> match.at("/students").size()))
                .containsExactly(0, 0);
    }

    @Test
    void theSecondOfTwoWhoChangeAGroupIsTold() {
        Answer added = save("POST", "", "Band", school.ana());
        assertThat(added.status()).isEqualTo(201);
        String path = "/" + added.body().at("/id").asString();
        admin.with("If-Match", added.body().at("/version").asString());
        assertThat(save("PUT", path, "Band", school.ana(), school.ben()).status())
                .isEqualTo(200);
        assertThat(save("PUT", path, "Choir", school.ana()).status()).isEqualTo(412);
        admin.without("If-Match");
        assertThat(save("PUT", path, "Choir", school.ana()).status()).isEqualTo(428);
        JsonNode group = admin.get(school.at("/groups")).body().at("/items/0");
        assertThat(group.at("/name").asString()).isEqualTo("Band");
        assertThat(group.at("/members")).hasSize(2);
    }

    @Test
    void theOtherSchoolsStudentsAndGroupsAreNotHere() {
        TestSchool other = school.sibling();
        assertThat(save("POST", "", "Band", other.ana()).status()).isEqualTo(400);
        String theirs = other.as(other.admin())
                .post(other.at("/groups"), Map.of("name", "Theirs", "members", List.of()))
                .body()
                .at("/id")
                .asString();
        admin.with("If-Match", "\"1\"");
        assertThat(save("PUT", "/" + theirs, "Mine").status()).isEqualTo(404);
        assertThat(admin.delete(school.at("/groups/" + theirs)).status()).isEqualTo(404);
        assertThat(save("POST", "", " ").body().at("/errors/0/field").asString())
                .isEqualTo("name");
    }

    private Answer save(String method, String path, String name, Person... members) {
        return admin.send(
                method,
                school.at("/groups" + path),
                Map.of(
                        "name",
                        name,
                        "members",
                        List.of(members).stream()
                                .map(member -> member.id().toString())
                                .toList()));
    }
}
