package dev.corridor.access.store;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table pin. */
@Component
public class PinStore {

    /**
     * What is kept of a PIN.
     *
     * @param hash in hexadecimal digits, as is the next
     * @param keyId which key it was hashed with
     * @param until the last day on which it is good
     */
    public record Kept(String hash, String keyId, Optional<LocalDate> until) {}

    /**
     * How many get their PINs at once.
     *
     * @param by who gives them, if somebody of the school does
     * @param anew whether also to who has one that is good
     */
    public record Given(String keyId, Instant at, LocalDate today, Optional<PersonId> by, boolean anew) {}

    private final JdbcClient jdbc;

    public PinStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Kept> find(SchoolId school, PersonId person) {
        return jdbc.sql("""
                        select hash, key_id, until_day
                          from pin
                         where school_id = :school
                           and person_id = :person
                        """)
                .param("school", school.value())
                .param("person", person.value())
                .query((row, number) -> new Kept(
                        hex(row.getBytes("hash")),
                        hex(row.getBytes("key_id")),
                        Optional.ofNullable(row.getObject("until_day", LocalDate.class))))
                .optional();
    }

    /** Everybody who has one that is good on a day, with a key. */
    public Set<PersonId> holders(SchoolId school, String keyId, LocalDate today) {
        return jdbc.sql("""
                        select person_id
                          from pin
                         where school_id = :school
                           and key_id = :keyId
                           and (until_day is null or until_day >= :today)
                        """)
                .param("school", school.value())
                .param("keyId", HexFormat.of().parseHex(keyId))
                .param("today", today)
                .query(PinStore::person)
                .set();
    }

    /** The staff among them. */
    public List<PersonId> staff(SchoolId school, String keyId, LocalDate today) {
        return jdbc.sql("""
                        select p.person_id
                          from pin p
                          join standing s on s.school_id = p.school_id and s.person_id = p.person_id
                         where p.school_id = :school
                           and p.key_id = :keyId
                           and (p.until_day is null or p.until_day >= :today)
                           and s.state = 'active'
                           and exists (select 1 from unnest(s.roles) role where role not in ('student', 'guardian'))
                        """)
                .param("school", school.value())
                .param("keyId", HexFormat.of().parseHex(keyId))
                .param("today", today)
                .query(PinStore::person)
                .list();
    }

    public void put(SchoolId school, PersonId person, Kept kept, Instant at, PersonId by) {
        jdbc.sql("""
                        insert into pin (school_id, person_id, hash, key_id, until_day, set_at, set_by)
                        values (:school, :person, :hash, :keyId, :until, :at, :by)
                        on conflict (school_id, person_id)
                        do update set hash = excluded.hash, key_id = excluded.key_id, until_day = excluded.until_day,
                                      set_at = excluded.set_at, set_by = excluded.set_by
                        """)
                .param("school", school.value())
                .param("person", person.value())
                .param("hash", HexFormat.of().parseHex(kept.hash()))
                .param("keyId", HexFormat.of().parseHex(kept.keyId()))
                .param("until", kept.until().orElse(null))
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    /** Many at once, without a last day; tells whose were set. */
    public Set<PersonId> putAll(SchoolId school, Map<PersonId, String> hashes, Given how) {
        List<PersonId> people = List.copyOf(hashes.keySet());
        return jdbc.sql("""
                        insert into pin (school_id, person_id, hash, key_id, set_at, set_by)
                        select cast(:school as uuid), given.person, decode(given.hash, 'hex'), cast(:keyId as bytea),
                               cast(:at as timestamptz), cast(:by as uuid)
                          from unnest(:people::uuid[], :hashes::text[]) as given (person, hash)
                        on conflict (school_id, person_id)
                        do update set hash = excluded.hash, key_id = excluded.key_id, until_day = null,
                                      set_at = excluded.set_at, set_by = excluded.set_by
                         where :anew or pin.key_id <> excluded.key_id or pin.until_day < :today
                        returning person_id
                        """)
                .param("school", school.value())
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
                .param("hashes", people.stream().map(hashes::get).toArray(String[]::new))
                .param("keyId", HexFormat.of().parseHex(how.keyId()))
                .param("at", Timestamp.from(how.at()))
                .param("by", how.by().map(PersonId::value).orElse(null))
                .param("anew", how.anew())
                .param("today", how.today())
                .query(PinStore::person)
                .set();
    }

    /** Whether there was one. */
    public boolean delete(SchoolId school, PersonId person) {
        return jdbc.sql("delete from pin where school_id = :school and person_id = :person")
                        .param("school", school.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    private static PersonId person(ResultSet row, int number) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
