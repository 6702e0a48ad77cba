package dev.corridor.journeys;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import java.util.List;
import java.util.Map;

/** What Lincoln High hands to families. */
final class Family {

    private Family() {}

    /** A code for a guardian of a student, found by name. */
    static String code(int port, String student) {
        TestBrowser admin = new TestBrowser(port);
        admin.signIn("admin@lincoln.example", "corridor-demo");
        String school = "/api/schools/"
                + admin.get("/api/me").body().at("/schools/0/id").asString();
        String id = admin.get(school + "/people?role=student&q=" + student)
                .body()
                .at("/items/0/id")
                .asString();
        Answer made = admin.post(school + "/guardian-invitations", Map.of("students", List.of(id)));
        if (made.status() != 201) {
            throw new AssertionError(made.raw().body());
        }
        return made.body().path("code").asString();
    }
}
