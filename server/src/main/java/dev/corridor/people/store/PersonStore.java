package dev.corridor.people.store;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.corridor.people.AdminArea;
import dev.corridor.people.FoldedWords;
import dev.corridor.people.Membership;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.people.StaffRight;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the tables person, person_word and membership, many rows a statement. */
@Component
public class PersonStore {

    private record Row(@JsonUnwrapped Person person, String sortKey) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SchoolClock clock;

    public PersonStore(JdbcClient jdbc, JsonMapper json, SchoolClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Adds people and overwrites those who are there, with the words they are found by. */
    public void save(SchoolId school, Collection<Person> people) {
        List<Row> rows =
                people.stream().map(person -> new Row(person, person.sortKey())).toList();
        jdbc.sql("""
                        insert into person (school_id, id, account_id, given_name, family_name, preferred_name, title,
                                            pronouns, number, grade, homeroom, photo, state, source_id, sort_key,
                                            created_at)
                        select :school, r.id, r.account, r."givenName", r."familyName", r."preferredName", r.title,
                               r.pronouns, r.number, r.grade, r.homeroom, r.photo, r.state, r."sourceId", r."sortKey",
                               :now
                          from json_to_recordset(:rows::json)
                            as r(id uuid, account uuid, "givenName" text, "familyName" text, "preferredName" text,
                                 title text, pronouns text, number text, grade text, homeroom text, photo text,
                                 state text, "sourceId" text, "sortKey" text)
                        on conflict (school_id, id) do update
                           set given_name = excluded.given_name, family_name = excluded.family_name,
                               preferred_name = excluded.preferred_name, title = excluded.title,
                               pronouns = excluded.pronouns, number = excluded.number, grade = excluded.grade,
                               homeroom = excluded.homeroom, photo = excluded.photo, state = excluded.state,
                               source_id = excluded.source_id, sort_key = excluded.sort_key
                        """)
                .param("school", school.value())
                .param("rows", json.writeValueAsString(rows))
                .param("now", Timestamp.from(clock.now()))
                .update();
        saveWords(school, people);
    }

    public void state(SchoolId school, Collection<PersonId> ids, PersonState state) {
        jdbc.sql("update person set state = :state where school_id = :school and id = any(:ids::uuid[])")
                .param("school", school.value())
                .param("ids", texts(ids))
                .param("state", state.word())
                .update();
    }

    /** Gives roles; one that is there gets these areas and this source. */
    public void grant(SchoolId school, Collection<Membership> memberships) {
        jdbc.sql("""
                        insert into membership (school_id, account_id, role, admin_areas, source)
                        select :school, r.account, r.role, string_to_array(r.areas, ','), r.source
                          from unnest(:accounts::uuid[], :roles::text[], :areas::text[], :sources::text[])
                            as r(account, role, areas, source)
                        on conflict (school_id, account_id, role)
                        do update set admin_areas = excluded.admin_areas, source = excluded.source
                        """)
                .param("school", school.value())
                .param(
                        "accounts",
                        column(memberships, membership -> membership.account().toString()))
                .param(
                        "roles",
                        column(memberships, membership -> membership.role().word()))
                .param("areas", column(memberships, PersonStore::areas))
                .param(
                        "sources",
                        column(memberships, membership -> membership.source().word()))
                .update();
    }

    public void revoke(SchoolId school, Collection<Membership> memberships) {
        jdbc.sql("""
                        delete from membership m
                         using unnest(:accounts::uuid[], :roles::text[]) as r(account, role)
                         where m.school_id = :school and m.account_id = r.account and m.role = r.role
                        """)
                .param("school", school.value())
                .param(
                        "accounts",
                        column(memberships, membership -> membership.account().toString()))
                .param(
                        "roles",
                        column(memberships, membership -> membership.role().word()))
                .update();
    }

    /** Makes somebody's rights just these; tells whether any is another than before. */
    public boolean allow(SchoolId school, PersonId person, Set<StaffRight> rights) {
        return jdbc.sql("""
                        update person
                           set rights = :rights::text[]
                         where school_id = :school
                           and id = :person
                           and rights <> :rights::text[]
                        """)
                        .param("school", school.value())
                        .param("person", person.value())
                        .param(
                                "rights",
                                rights.stream().map(StaffRight::word).sorted().toArray(String[]::new))
                        .update()
                == 1;
    }

    private void saveWords(SchoolId school, Collection<Person> people) {
        List<String> ids = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Person person : people) {
            for (String word : wordsOf(person)) {
                ids.add(person.id().toString());
                words.add(word);
            }
        }
        jdbc.sql("""
                        delete from person_word
                         where school_id = :school and person_id = any(:people::uuid[])
                           and (word, person_id) not in (select r.word, r.id
                                                           from unnest(:words::text[], :ids::uuid[]) as r(word, id))
                        """)
                .param("school", school.value())
                .param("people", texts(people.stream().map(Person::id).toList()))
                .param("words", words.toArray(String[]::new))
                .param("ids", ids.toArray(String[]::new))
                .update();
        jdbc.sql("""
                        insert into person_word (school_id, word, person_id)
                        select :school, r.word, r.id
                          from unnest(:words::text[], :ids::uuid[]) as r(word, id)
                        on conflict do nothing
                        """)
                .param("school", school.value())
                .param("words", words.toArray(String[]::new))
                .param("ids", ids.toArray(String[]::new))
                .update();
    }

    private static Collection<String> wordsOf(Person person) {
        return FoldedWords.of(
                Arrays.asList(person.givenName(), person.familyName(), person.preferredName(), person.number()));
    }

    private static String areas(Membership membership) {
        return String.join(
                ",", membership.areas().stream().map(AdminArea::word).sorted().toList());
    }

    private static String[] column(Collection<Membership> memberships, Function<Membership, String> part) {
        return memberships.stream().map(part).toArray(String[]::new);
    }

    private static String[] texts(Collection<PersonId> ids) {
        return ids.stream().map(PersonId::toString).toArray(String[]::new);
    }
}
