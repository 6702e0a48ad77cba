package dev.corridor.rosters.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Accounts;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two admins of a district who change one connection. */
@CorridorTest
class ConnectionEditsTest {

    @Autowired
    ApplicationContext context;

    private TestSchool home;
    private TestBrowser admin;
    private String connection = "";

    @BeforeEach
    void aConnection() {
        home = TestSchool.make(context);
        context.getBean(Accounts.class)
                .makeDistrictAdmin(home.district(), home.admin().account(), "Ada", "Admin");
        admin = home.as(home.admin());
        String all = "/api/districts/" + home.district() + "/roster-connections";
        Answer made = admin.post(
                all, Map.of("kind", ScriptedSource.KIND, "name", "Ours", "settings", Map.of("script", "none")));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        connection = all + "/" + made.body().path("id").asString();
    }

    private String read() {
        return admin.get(connection).header("ETag");
    }

    private Answer map(String read, Map<String, ?> units) {
        return admin.with("If-Match", read)
                .put(connection + "/mapping", Map.of("units", units, "roles", Map.of("aide", "monitor"), "number", ""));
    }

    @Test
    void aUnitNeedNotSayThatItIsNotLeftOut() {
        Answer mapped =
                map(read(), Map.of("A", Map.of("schoolId", home.id().toString()), "B", Map.of("leaveOut", true)));
        assertThat(mapped.status()).as(mapped.body().toString()).isEqualTo(200);
        assertThat(mapped.body().at("/mapping/units/A/leaveOut").asBoolean(true))
                .isFalse();
        assertThat(mapped.body().at("/mapping/units/A/schoolId").asString())
                .isEqualTo(home.id().toString());
        assertThat(mapped.body().at("/mapping/units/B/leaveOut").asBoolean()).isTrue();
    }

    @Test
    void whatIsUploadedHasNoNights() {
        String all = "/api/districts/" + home.district() + "/roster-connections";
        Map<String, ?> uploads = Map.of("kind", "oneroster-csv", "name", "Files", "settings", Map.of());
        Map<String, Object> nightly = new HashMap<>(uploads);
        nightly.put("nightlyAt", "02:30");
        Answer refused = admin.post(all, nightly);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("nightlyAt");
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("not-wanted");

        Answer made = admin.post(all, uploads);
        assertThat(made.status()).isEqualTo(201);
        String path = all + "/" + made.body().path("id").asString();
        Answer changed = admin.with("If-Match", made.header("ETag")).put(path, nightly);
        admin.without("If-Match");
        assertThat(changed.status()).isEqualTo(400);
        assertThat(admin.get(path).body().hasNonNull("nextRunAt")).isFalse();
    }

    @Test
    void aUnitIsNoSchoolOfAnotherDistrict() {
        TestSchool other = TestSchool.make(context);
        Answer refused = map(read(), Map.of("A", Map.of("schoolId", other.id().toString())));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("units");
        assertThat(admin.get(connection).body().at("/mapping/units").isEmpty()).isTrue();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotWrittenOver() {
        String read = read();
        assertThat(map(read, Map.of("A", Map.of("role", "student"))).status()).isEqualTo(200);

        Map<String, Object> draft = Map.of("name", "Theirs", "settings", Map.of("script", "none"));
        assertThat(map(read, Map.of()).status()).isEqualTo(412);
        assertThat(admin.with("If-Match", read).put(connection, draft).status()).isEqualTo(412);
        Answer removed = admin.with("If-Match", read).delete(connection);
        assertThat(removed.status()).isEqualTo(412);
        assertThat(removed.body().path("detail").asString()).startsWith("Somebody else changed this meanwhile.");
        admin.without("If-Match");
        assertThat(admin.delete(connection).status()).isEqualTo(428);
        assertThat(admin.get(connection).body().at("/mapping/units/A/role").asString())
                .isEqualTo("student");

        assertThat(admin.with("If-Match", read()).delete(connection).status()).isEqualTo(204);
        assertThat(admin.get(connection).status()).isEqualTo(404);
    }
}
