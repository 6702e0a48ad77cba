package dev.corridor.rosters.runs;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.database.TestUploads;
import dev.corridor.database.UploadFolder;
import dev.corridor.people.Accounts;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.store.ConnectionStore;
import dev.corridor.rosters.store.RunStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.SchoolClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs that the clock begins. */
@CorridorTest
class NightlyRunsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ScriptedSource source;

    @Autowired
    SchoolClock clock;

    private final RosterScript script = new RosterScript();
    private TestBrowser admin;
    private String connection = "";
    private String path = "";

    @BeforeEach
    void aConnectionThatRunsAtNight() {
        TestSchool home = TestSchool.make(context);
        context.getBean(Accounts.class)
                .makeDistrictAdmin(home.district(), home.admin().account(), "Ada", "Admin");
        admin = home.as(home.admin());
        source.play(script.domain, script);
        path = "/api/districts/" + home.district() + "/roster-connections";
        JsonNode made = admin.post(
                        path,
                        Map.of(
                                "kind",
                                ScriptedSource.KIND,
                                "name",
                                "Ours",
                                "nightlyAt",
                                "02:30",
                                "settings",
                                Map.of("script", script.domain)))
                .body();
        connection = made.path("id").asString();
        Instant next = Instant.parse(made.path("nextRunAt").asString());
        assertThat(next).isAfter(clock.now());
        assertThat(next.atZone(TestSchool.ZONE).toLocalTime()).hasToString("02:30");
    }

    private void due() {
        TestDatabase.client(TestDatabase.owner())
                .sql("update roster_connection set next_run_at = now() - interval '1 year' where id = :id")
                .param("id", UUID.fromString(connection))
                .update();
    }

    private JsonNode connection() {
        return admin.get(path + "/" + connection).body();
    }

    private void awaitRun(String state) {
        await().atMost(ofSeconds(40))
                .until(() -> connection().at("/lastRun/state").asString().equals(state));
    }

    @Test
    void itIsAppliedAndTheNextIsTheNextNight() {
        due();
        awaitRun("applied");
        JsonNode after = connection();
        assertThat(after.at("/lastRun/cause").asString()).isEqualTo("nightly");
        assertThat(after.path("health").asString()).isEqualTo("ok");
        assertThat(Instant.parse(after.path("nextRunAt").asString())).isAfter(clock.now());
    }

    @Test
    void theClockGoesOnAfterTheDatabaseWasAway() {
        AtomicBoolean away = new AtomicBoolean(true);
        AtomicInteger asked = new AtomicInteger();
        DataSource there = TestDatabase.source(TestDatabase.jobs());
        JdbcClient jobs = JdbcClient.create(new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                asked.incrementAndGet();
                if (away.get()) {
                    throw new SQLException("the database is away");
                }
                return there.getConnection();
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        });
        RosterClock again = another(jobs, context.getBean(UploadFolder.class));
        again.tickOrMiss();
        assertThat(asked).hasValue(1);
        away.set(false);
        due();
        again.tickOrMiss();
        assertThat(asked).hasValue(4);
        awaitRun("applied");
    }

    private RosterClock another(JdbcClient jobs, UploadFolder uploads) {
        JsonMapper json = JsonMapper.shared();
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        return new RosterClock(
                context.getBean(SchoolTransactions.class),
                new ConnectionStore(jdbc, jobs, json),
                new RunStore(jdbc, jobs, json),
                context.getBean(RosterRuns.class),
                context.getBean(RunThreads.class),
                context.getBean(Nights.class),
                context.getBean(Forgetting.class),
                uploads,
                clock);
    }

    @Test
    void theClockDeletesWhatACutOffServerLeftOfUploads(@TempDir Path data) throws IOException {
        UploadFolder uploads = TestUploads.in(data);
        RosterClock again = another(TestDatabase.client(TestDatabase.jobs()), uploads);
        Path left = uploads.keep(file -> {});
        again.tickOrMiss();
        assertThat(left).exists();
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        another(TestDatabase.client(TestDatabase.jobs()), uploads).tickOrMiss();
        assertThat(left).doesNotExist();
    }

    @Test
    void whatMayPassIsTriedAgainInFiveMinutesAndThenInFifteen() {
        source.play(script.domain, (mark, into) -> {
            throw SourceProblem.passing("no-answer", "{host} did not answer in time.", Map.of("host", "sis.example"));
        });
        due();
        awaitRun("failed");
        assertThat(Instant.parse(connection().path("nextRunAt").asString()))
                .isCloseTo(clock.now().plus(ofMinutes(5)), within(ofMinutes(1)));
        due();
        await().atMost(ofSeconds(40))
                .until(() -> connection().at("/lastRun/attempt").asInt() == 2
                        && connection().at("/lastRun/state").asString().equals("failed"));
        assertThat(Instant.parse(connection().path("nextRunAt").asString()))
                .isCloseTo(clock.now().plus(ofMinutes(15)), within(ofMinutes(1)));
    }

    @Test
    void whatWillNotPassWaitsForTheNextNight() {
        source.play(script.domain, (mark, into) -> {
            throw SourceProblem.settings("not-authorised", "No.", Map.of());
        });
        due();
        awaitRun("failed");
        JsonNode after = connection();
        assertThat(after.path("health").asString()).isEqualTo("failed");
        assertThat(Instant.parse(after.path("nextRunAt").asString())
                        .atZone(TestSchool.ZONE)
                        .toLocalTime())
                .hasToString("02:30");
    }
}
