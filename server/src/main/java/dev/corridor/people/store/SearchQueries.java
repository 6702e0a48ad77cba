package dev.corridor.people.store;

import dev.corridor.people.FoldedWords;
import dev.corridor.people.PeopleSearch;
import dev.corridor.people.Person;
import dev.corridor.shared.SchoolId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds people in the order of their names. Each word typed must begin a word of the person; comparing with two bounds
 * uses the index under row security, which {@code like} would not. The ids found come as an array, so that people are
 * read by their key even just after an import, when PostgreSQL knows nothing yet of how many there are.
 */
@Component
public class SearchQueries {

    private static final String EVERYBODY = """
              from person p
             where p.school_id = :school
            """;

    private static final String WHO_HAS_NOT_LEFT = """
               and p.state <> 'left'
            """;

    private static final String IN_STATE = """
               and exists (select 1 from standing s
                            where s.school_id = :school and s.person_id = p.id and s.state = :state)
            """;

    private static final String WITH_WORD = """
            select w.person_id
              from person_word w
             where w.school_id = :school and w.word >= :from%1$d and w.word < :to%1$d
            """;

    /** Not {@code exists}: just after an import each found would be compared with everybody of the role. */
    private static final String WITH_ROLE = """
               and (select true
                      from membership m
                     where m.school_id = :school and m.account_id = p.account_id and m.role = :role
                     limit 1)
            """;

    /**
     * Guardians who are nothing else are found only as such: there may be twice as many as students. Said so that
     * PostgreSQL expects most people to pass, and reads a page in order.
     */
    private static final String NOT_ONLY_GUARDIANS = """
               and (select min(case m.role when 'guardian' then 1 else 0 end)
                      from membership m
                     where m.school_id = :school and m.account_id = p.account_id) is distinct from 1
            """;

    private static final String WITH_GRADE = """
               and p.grade = :grade
            """;

    private static final String ON_THE_NEXT_PAGE = """
               and (p.sort_key, p.id) > (select a.sort_key, a.id from person a
                                          where a.school_id = :school and a.id = :after)
            """;

    private final JdbcClient jdbc;

    public SearchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One person more than the limit if there are more. */
    public List<Person> search(SchoolId school, PeopleSearch search) {
        readInOrder(jdbc, search, true);
        List<Person> found = jdbc.sql(sql(search))
                .params(parameters(school, search))
                .query(PersonQueries::person)
                .list();
        readInOrder(jdbc, search, false);
        return found;
    }

    /**
     * A page without words is read along its index. Among many schools PostgreSQL takes a school for much smaller than
     * it is, since row security names the school once more, and would sort it as a whole for each page.
     */
    static void readInOrder(JdbcClient jdbc, PeopleSearch search, boolean now) {
        if (FoldedWords.typed(search.query()).isEmpty()) {
            jdbc.sql("set local enable_bitmapscan = " + (now ? "off" : "on")).update();
        }
    }

    static String sql(PeopleSearch search) {
        StringBuilder sql =
                new StringBuilder("select ").append(PersonQueries.COLUMNS).append(EVERYBODY);
        sql.append(search.state().isPresent() ? IN_STATE : WHO_HAS_NOT_LEFT);
        int words = FoldedWords.typed(search.query()).size();
        if (words > 0) {
            sql.append(IntStream.range(0, words)
                    .mapToObj(WITH_WORD::formatted)
                    .collect(Collectors.joining("intersect\n", " and p.id = any(array(", "))\n")));
        }
        sql.append(search.role().isPresent() ? WITH_ROLE : NOT_ONLY_GUARDIANS);
        search.grade().ifPresent(grade -> sql.append(WITH_GRADE));
        search.after().ifPresent(after -> sql.append(ON_THE_NEXT_PAGE));
        return sql.append(" order by p.sort_key, p.id limit :limit").toString();
    }

    static Map<String, Object> parameters(SchoolId school, PeopleSearch search) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("school", school.value());
        parameters.put("limit", search.limit() + 1);
        List<String> words = FoldedWords.typed(search.query());
        for (int i = 0; i < words.size(); i++) {
            parameters.put("from" + i, words.get(i));
            parameters.put("to" + i, FoldedWords.after(words.get(i)));
        }
        search.role().ifPresent(role -> parameters.put("role", role.word()));
        search.grade().ifPresent(grade -> parameters.put("grade", grade));
        search.state().ifPresent(state -> parameters.put("state", state.word()));
        search.after().ifPresent(after -> parameters.put("after", after.value()));
        return parameters;
    }
}
