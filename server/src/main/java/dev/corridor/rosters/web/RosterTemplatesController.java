package dev.corridor.rosters.web;

import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.tables.TableFormat;
import dev.corridor.tables.TableSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Empty files to fill in: every column that is read, and no rows. */
@RestController
@RequestMapping("/api/schools/{school}/roster-templates")
class RosterTemplatesController {

    private static final List<String> STAFF =
            List.of("e-mail", "first name", "last name", "password", "username", "school ID number");
    private static final List<String> STUDENTS = with(STAFF, "grade", "homeroom", "PIN");
    private static final List<TableSheet> WORKBOOK = List.of(
            new TableSheet("student", STUDENTS, List.of()),
            new TableSheet("teacher", STAFF, List.of()),
            new TableSheet("admin", STAFF, List.of()));
    private static final List<TableSheet> LIST = List.of(new TableSheet(
            "accounts", Stream.concat(Stream.of("role"), STUDENTS.stream()).toList(), List.of()));

    /** Accounts: a workbook with the sheets student, teacher and admin, or one list with a column for the role. */
    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping("/accounts")
    void accounts(Actor actor, @RequestParam(defaultValue = "xlsx") String format, HttpServletResponse response)
            throws IOException {
        TableFormat kind = TableFormat.of(format);
        response.setContentType(kind.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"accounts." + kind.extension() + "\"");
        kind.write(
                response.getOutputStream(),
                switch (kind) {
                    case XLSX -> WORKBOOK;
                    case CSV -> LIST;
                });
    }

    private static List<String> with(List<String> columns, String... more) {
        return Stream.concat(columns.stream(), Stream.of(more)).toList();
    }
}
