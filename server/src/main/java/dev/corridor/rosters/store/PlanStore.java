package dev.corridor.rosters.store;

import dev.corridor.database.Jobs;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.SchoolId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table roster_plan, in a transaction that names the account; and the locks of imports. */
@Component
public class PlanStore {

    /**
     * A stored upload, but for its body.
     *
     * @param shown what was shown, as JSON
     */
    public record Stored(
            UUID id,
            DistrictId district,
            Optional<SchoolId> only,
            AccountId account,
            String fileName,
            String digest,
            String shown,
            Instant createdAt,
            Instant expiresAt) {}

    private final JdbcClient jdbc;
    private final JdbcClient jobs;

    public PlanStore(JdbcClient jdbc, @Jobs JdbcClient jobs) {
        this.jdbc = jdbc;
        this.jobs = jobs;
    }

    public void insert(Stored plan, Path body) {
        try (InputStream in = Files.newInputStream(body)) {
            jdbc.sql("""
                            insert into roster_plan (id, district_id, only_school, account_id, file_name, body, digest,
                                                     shown, created_at, expires_at)
                            values (:id, :district, :only, :account, :file, :body, :digest, :shown::jsonb, :now, :end)
                            """)
                    .param("id", plan.id())
                    .param("district", plan.district().value())
                    .param("only", plan.only().map(SchoolId::value).orElse(null))
                    .param("account", plan.account().value())
                    .param("file", plan.fileName())
                    .param("body", in.readAllBytes())
                    .param("digest", plan.digest())
                    .param("shown", plan.shown())
                    .param("now", Timestamp.from(plan.createdAt()))
                    .param("end", Timestamp.from(plan.expiresAt()))
                    .update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is shown of an upload changes, since what is there has changed. */
    public void show(UUID id, String digest, String shown) {
        jdbc.sql("update roster_plan set digest = :digest, shown = :shown::jsonb where id = :id")
                .param("id", id)
                .param("digest", digest)
                .param("shown", shown)
                .update();
    }

    public Optional<Stored> find(UUID id, Instant now) {
        return jdbc.sql("""
                        select id, district_id, only_school, account_id, file_name, digest, shown, created_at, expires_at
                          from roster_plan
                         where id = :id
                           and expires_at > :now
                        """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query(PlanStore::stored)
                .optional();
    }

    /** Writes the upload into a file. */
    public void body(UUID id, Path to) {
        byte[] body = jdbc.sql("select body from roster_plan where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        try {
            Files.write(to, Objects.requireNonNull(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(UUID id) {
        jdbc.sql("delete from roster_plan where id = :id").param("id", id).update();
    }

    /** Forgets every upload whose time is over. */
    public void sweep(Instant now) {
        jobs.sql("delete from roster_plan where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Lets one import at a time go on in a district, until the transaction ends. */
    public void lock(DistrictId district) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('roster ' || :district, 0))")
                .param("district", district.toString())
                .query((row, number) -> number)
                .list();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        @Nullable UUID only = row.getObject("only_school", UUID.class);
        return new Stored(
                row.getObject("id", UUID.class),
                new DistrictId(row.getObject("district_id", UUID.class)),
                Optional.ofNullable(only).map(SchoolId::new),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("file_name"),
                row.getString("digest"),
                row.getString("shown"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }
}
