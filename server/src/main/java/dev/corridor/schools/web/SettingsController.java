package dev.corridor.schools.web;

import dev.corridor.http.EntityTag;
import dev.corridor.schools.SchoolSettings;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A school's name, zone and settings, saved as a whole. */
@RestController
@RequestMapping("/api/schools/{school}/settings")
class SettingsController {

    /**
     * What the form shows and saves.
     *
     * @param timeZone such as {@code America/New_York}
     */
    record Form(String name, String timeZone, SchoolSettings settings) {}

    private static final int NAME_LENGTH = 200;

    private final Schools schools;

    SettingsController(Schools schools) {
        this.schools = schools;
    }

    @GetMapping
    @Needs(Permission.BE_HERE)
    ResponseEntity<Form> read(@PathVariable SchoolId school) {
        Schools.Edition edition = schools.edition(school);
        return ResponseEntity.ok()
                .eTag(EntityTag.of(edition.version()))
                .body(new Form(edition.school().name(), edition.school().zone().getId(), edition.settings()));
    }

    @PutMapping
    @Needs(Permission.ADMIN_SETTINGS)
    ResponseEntity<Form> change(
            @PathVariable SchoolId school,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Form form) {
        long version = EntityTag.version(ifMatch);
        if (!schools.change(
                school,
                name(form.name()),
                zone(form.timeZone()),
                form.settings().checked(),
                version)) {
            throw EntityTag.changed();
        }
        return read(school);
    }

    private static String name(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > NAME_LENGTH) {
            throw Problem.field("name", "length", "A school's name has 1 to 200 characters.");
        }
        return stripped;
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw Problem.field("timeZone", "unknown", "There is no such time zone.");
        }
    }
}
