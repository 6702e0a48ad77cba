package dev.corridor.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestUpload;
import dev.corridor.rosters.runs.ScriptedSource;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a district has of roster connections, and a run that can be undone. */
final class Connected {

    private Connected() {}

    static Map<String, String> of(FullSchool full) {
        TestBrowser admin = full.as(full.school().admin());
        String district = "/api/districts/" + full.school().district();
        Answer connection = admin.post(
                district + "/roster-connections",
                Map.of("kind", ScriptedSource.KIND, "name", full.word(), "settings", Map.of("script", full.word())));
        assertThat(connection.status()).as(connection.body().toString()).isEqualTo(201);
        String runs = full.school().at("/roster-runs");
        String file = "role,e-mail,first name,last name\nstudent,applied" + full.word() + "@new.example," + full.word()
                + ",Applied\n";
        JsonNode applied = TestUpload.applied(admin, runs, TestUpload.of(admin, runs, file));
        assertThat(applied.path("state").asString()).as(applied.toString()).isEqualTo("applied");
        String wayIn = signOn(admin, district, full.word());
        return Map.of(
                "sign-on",
                full.school().district().toString(),
                "ways",
                wayIn,
                "sign-on-connections",
                wayIn,
                "roster-connections",
                connection.body().path("id").asString(),
                "roster-runs",
                applied.path("id").asString());
    }

    private static String signOn(TestBrowser admin, String district, String word) {
        Answer made = admin.post(
                district + "/sign-on-connections",
                Map.of(
                        "preset",
                        "saml",
                        "name",
                        word,
                        "emailAttribute",
                        word,
                        "byEmail",
                        false,
                        "domains",
                        List.of(),
                        "audience",
                        List.of("staff"),
                        "on",
                        false));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body().path("id").asString();
    }
}
