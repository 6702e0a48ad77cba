package dev.corridor.schools;

import dev.corridor.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The row of a school's calendar. */
@Component
class CalendarStore {

    private final JdbcClient jdbc;
    private final StoredJson json;

    CalendarStore(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The calendar, of version 0 where none was ever set. */
    Calendars.Edition read(SchoolId school) {
        return jdbc.sql("""
                select calendar, version
                from   school_calendar
                where  school_id = :school
                """)
                .param("school", school.value())
                .query((row, n) ->
                        new Calendars.Edition(json.over(SchoolCalendar.EMPTY, row.getString(1)), row.getLong(2)))
                .optional()
                .orElse(new Calendars.Edition(SchoolCalendar.EMPTY, 0));
    }

    void write(SchoolId school, SchoolCalendar calendar) {
        jdbc.sql("""
                insert into school_calendar (school_id, calendar)
                values (:school, cast(:calendar as jsonb))
                on conflict (school_id)
                do update set calendar = excluded.calendar, version = school_calendar.version + 1
                """)
                .param("school", school.value())
                .param("calendar", json.write(calendar))
                .update();
    }
}
