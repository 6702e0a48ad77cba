package dev.corridor.safety.store;

import dev.corridor.safety.PassReport;
import dev.corridor.safety.ReportCategories.Categories;
import dev.corridor.safety.ReportId;
import dev.corridor.safety.ReportSearch;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports and what they may be about, in the caller's transaction. */
@Component
public class ReportStore {

    private static final String COLUMNS = "id, pass_id, student_id, category, note, reported_by, acting_for, "
            + "reported_at, status, status_by, status_at, version";

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was new. */
    public boolean insert(SchoolId school, PassReport report) {
        return jdbc.sql("""
                        insert into pass_report (school_id, id, pass_id, student_id, category, note, reported_by,
                                                 acting_for, reported_at, status, status_by, status_at)
                        values (:school, :id, :pass, :student, :category, :note, :by, :actingFor, :at, :status, :by, :at)
                        on conflict do nothing
                        """)
                        .param("school", school.value())
                        .param("id", report.id().value())
                        .param("pass", report.pass().value())
                        .param("student", report.student().value())
                        .param("category", report.category())
                        .param("note", report.note())
                        .param("by", report.by().value())
                        .param(
                                "actingFor",
                                report.actingFor().map(PersonId::value).orElse(null))
                        .param("at", Timestamp.from(report.at()))
                        .param("status", report.status().word())
                        .update()
                == 1;
    }

    /** Gives it its status; whether it was of the version before. */
    public boolean update(SchoolId school, PassReport report) {
        return jdbc.sql("""
                        update pass_report
                           set status = :status, status_by = :by, status_at = :at, version = :version
                         where school_id = :school
                           and id = :id
                           and version = :version - 1
                        """)
                        .param("school", school.value())
                        .param("id", report.id().value())
                        .param("status", report.status().word())
                        .param("by", report.statusBy().value())
                        .param("at", Timestamp.from(report.statusAt()))
                        .param("version", report.version())
                        .update()
                == 1;
    }

    public Optional<PassReport> find(SchoolId school, ReportId id) {
        return jdbc.sql("select " + COLUMNS + " from pass_report where school_id = :school and id = :id")
                .param("school", school.value())
                .param("id", id.value())
                .query(ReportStore::report)
                .optional();
    }

    /** Those that fit, the newest first, one more than asked for if there are more. */
    public List<PassReport> find(SchoolId school, ReportSearch search) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("school", school.value());
        parameters.put("limit", search.limit() + 1);
        String sql = "select " + COLUMNS + " from pass_report where school_id = :school\n"
                + also(parameters, "status = :status", "status", search.status().map(PassReport.Status::word))
                + also(parameters, "category = :category", "category", search.category())
                + also(
                        parameters,
                        "student_id = :student",
                        "student",
                        search.student().map(PersonId::value))
                + also(parameters, "reported_by = :by", "by", search.by().map(PersonId::value))
                + also(parameters, "reported_at >= :from", "from", search.from().map(Timestamp::from))
                + also(parameters, "reported_at < :to", "to", search.to().map(Timestamp::from))
                + also(
                        parameters,
                        "(reported_at, id) < (select reported_at, id from pass_report"
                                + " where school_id = :school and id = :after)",
                        "after",
                        search.after().map(ReportId::value))
                + "order by reported_at desc, id desc limit :limit";
        return jdbc.sql(sql).params(parameters).query(ReportStore::report).list();
    }

    /** The list that the school has made its own. */
    public Optional<Categories> categories(SchoolId school) {
        return jdbc.sql("select names, version from report_categories where school_id = :school")
                .param("school", school.value())
                .query((row, number) ->
                        new Categories(List.of((String[]) row.getArray("names").getArray()), row.getLong("version")))
                .optional();
    }

    /** Writes the list; whether it was of the version before. */
    public boolean change(SchoolId school, Categories wanted) {
        return jdbc.sql("""
                        insert into report_categories (school_id, names, version)
                        values (:school, :names, :version)
                        on conflict (school_id) do update
                           set names = excluded.names, version = excluded.version
                         where report_categories.version = excluded.version - 1
                        """)
                        .param("school", school.value())
                        .param("names", wanted.names().toArray(String[]::new))
                        .param("version", wanted.version())
                        .update()
                == 1;
    }

    private static String also(Map<String, Object> parameters, String condition, String name, Optional<?> value) {
        value.ifPresent(given -> parameters.put(name, given));
        return value.isPresent() ? "and " + condition + "\n" : "";
    }

    private static PassReport report(ResultSet row, int number) throws SQLException {
        return new PassReport(
                new ReportId(row.getObject("id", UUID.class)),
                new PassId(row.getObject("pass_id", UUID.class)),
                new PersonId(row.getObject("student_id", UUID.class)),
                row.getString("category"),
                row.getString("note"),
                new PersonId(row.getObject("reported_by", UUID.class)),
                Optional.ofNullable(row.getObject("acting_for", UUID.class)).map(PersonId::new),
                row.getTimestamp("reported_at").toInstant(),
                PassReport.Status.of(row.getString("status")),
                new PersonId(row.getObject("status_by", UUID.class)),
                row.getTimestamp("status_at").toInstant(),
                row.getLong("version"));
    }
}
