package dev.corridor.signon.store;

import dev.corridor.shared.DistrictId;
import dev.corridor.signon.Audience;
import dev.corridor.signon.Identifier;
import dev.corridor.signon.Preset;
import dev.corridor.signon.SignOnConnection;
import dev.corridor.signon.SignOnConnection.Link;
import dev.corridor.signon.SignOnId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table sign_on_connection, in a transaction that names the district. */
@Component
public class SignOnStore {

    private static final String SELECT = """
            select district_id, id, preset, name, issuer, tenant, client_id, secret is not null as secret_set, claim,
                   identifier, by_email, domains, audience, is_on, version
              from sign_on_connection
             where district_id = :district
            """;

    private final JdbcClient jdbc;

    public SignOnStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SignOnConnection> of(DistrictId district) {
        return jdbc.sql(SELECT + " order by lower(name), id")
                .param("district", district.value())
                .query(SignOnStore::connection)
                .list();
    }

    public Optional<SignOnConnection> find(DistrictId district, SignOnId id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("district", district.value())
                .param("id", id.value())
                .query(SignOnStore::connection)
                .optional();
    }

    public Optional<byte[]> secret(DistrictId district, SignOnId id) {
        return jdbc.sql("select secret from sign_on_connection where district_id = :district and id = :id")
                .param("district", district.value())
                .param("id", id.value())
                .query((row, number) -> Optional.ofNullable(row.getBytes("secret")))
                .optional()
                .flatMap(found -> found);
    }

    public void insert(SignOnConnection connection, byte @Nullable [] secret) {
        jdbc.sql("""
                        insert into sign_on_connection (district_id, id, preset, name, issuer, tenant, client_id, secret,
                                                        claim, identifier, by_email, domains, audience, is_on)
                        values (:district, :id, :preset, :name, :issuer, :tenant, :clientId, :secret,
                                :claim, :identifier, :byEmail, :domains::text[], :audience::text[], :on)
                        """).params(written(connection)).param("secret", secret).update();
    }

    /** Whether it was of this version, and is of the next now. */
    public boolean update(SignOnConnection connection, byte @Nullable [] secret) {
        return jdbc.sql("""
                        update sign_on_connection
                           set preset = :preset, name = :name, issuer = :issuer, tenant = :tenant,
                               client_id = :clientId, secret = :secret, claim = :claim, identifier = :identifier,
                               by_email = :byEmail, domains = :domains::text[], audience = :audience::text[],
                               is_on = :on, version = version + 1
                         where district_id = :district and id = :id and version = :version
                        """)
                        .params(written(connection))
                        .param("secret", secret)
                        .param("version", connection.version())
                        .update()
                == 1;
    }

    public void delete(DistrictId district, SignOnId id) {
        jdbc.sql("delete from sign_on_connection where district_id = :district and id = :id")
                .param("district", district.value())
                .param("id", id.value())
                .update();
    }

    private static Map<String, Object> written(SignOnConnection connection) {
        Map<String, Object> values = new HashMap<>();
        values.put("district", connection.district().value());
        values.put("id", connection.id().value());
        values.put("preset", connection.preset().word());
        values.put("name", connection.name());
        values.put("issuer", connection.issuer());
        values.put("tenant", connection.tenant().orElse(null));
        values.put("clientId", connection.clientId());
        values.put("claim", connection.link().map(Link::claim).orElse(null));
        values.put(
                "identifier",
                connection.link().map(link -> link.identifier().word()).orElse(null));
        values.put("byEmail", connection.byEmail());
        values.put("domains", connection.domains().stream().sorted().toArray(String[]::new));
        values.put(
                "audience",
                connection.audience().stream().map(Audience::word).sorted().toArray(String[]::new));
        values.put("on", connection.on());
        return values;
    }

    private static SignOnConnection connection(ResultSet row, int number) throws SQLException {
        String claim = row.getString("claim");
        return new SignOnConnection(
                new SignOnId(row.getObject("id", UUID.class)),
                new DistrictId(row.getObject("district_id", UUID.class)),
                Preset.of(row.getString("preset")),
                row.getString("name"),
                row.getString("issuer"),
                Optional.ofNullable(row.getString("tenant")),
                row.getString("client_id"),
                row.getBoolean("secret_set"),
                claim == null
                        ? Optional.empty()
                        : Optional.of(new Link(claim, Identifier.of(row.getString("identifier")))),
                row.getBoolean("by_email"),
                words(row, "domains"),
                words(row, "audience").stream().map(Audience::of).collect(Collectors.toSet()),
                row.getBoolean("is_on"),
                row.getLong("version"));
    }

    private static Set<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.stream(
                        (String[]) Objects.requireNonNull(row.getArray(column)).getArray())
                .collect(Collectors.toSet());
    }
}
