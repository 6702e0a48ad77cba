package dev.corridor.passes.store;

import dev.corridor.passes.model.Pass;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what staff have written, inside a transaction of their school. */
@Component
public class WrittenQueries {

    private static final String WRITTEN_TO = """
            select   destination_id
            from     pass
            where    school_id = :school
            and      written_by = :author
            and      written_as = 'staff'
            and      school_day >= :since
            and      not is_return
            and      walkout is null
            group by destination_id
            order by count(*) desc, destination_id
            limit    4
            """;

    private static final String LAST_WRITTEN = """
            select   %s
            from     pass
            where    school_id = :school
            and      written_by = :author
            and      written_as = 'staff'
            and      school_day >= :since
            and      walkout is null
            order by id desc
            limit    1
            """.formatted(PassColumns.names());

    private final JdbcClient jdbc;

    public WrittenQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where somebody of the staff sent students most often since a day, at most four rooms. */
    public List<RoomId> writtenTo(SchoolId school, PersonId author, LocalDate since) {
        return jdbc.sql(WRITTEN_TO)
                .param("school", school.value())
                .param("author", author.value())
                .param("since", since)
                .query((row, number) -> new RoomId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The last pass that somebody of the staff wrote since a day. */
    public Optional<Pass> lastWritten(SchoolId school, PersonId author, LocalDate since) {
        return jdbc.sql(LAST_WRITTEN)
                .param("school", school.value())
                .param("author", author.value())
                .param("since", since)
                .query(PassRow::read)
                .optional();
    }
}
