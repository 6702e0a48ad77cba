package dev.corridor.schools.web;

import dev.corridor.audit.Audit;
import dev.corridor.http.EntityTag;
import dev.corridor.schools.SchoolSettings;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
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
    record Form(String name, String timeZone, SchoolSettings settings) {

        Form {
            if (name == null || timeZone == null || settings == null) {
                throw new Problem(Problem.Kind.BAD_INPUT, "A name, a time zone and the settings are needed.");
            }
        }

        static Form of(Schools.Edition edition) {
            return new Form(edition.school().name(), edition.school().zone().getId(), edition.settings());
        }

        Form checked() {
            return new Form(SettingsController.name(name), zone(timeZone).getId(), settings.checked());
        }
    }

    private static final int NAME_LENGTH = 200;

    private final Schools schools;
    private final SchoolTransactions transactions;
    private final Audit audit;

    SettingsController(Schools schools, SchoolTransactions transactions, Audit audit) {
        this.schools = schools;
        this.transactions = transactions;
        this.audit = audit;
    }

    @GetMapping
    @Needs(Permission.BE_HERE)
    ResponseEntity<Form> read(@PathVariable SchoolId school) {
        Schools.Edition edition = schools.edition(school);
        return ResponseEntity.ok().eTag(EntityTag.of(edition.version())).body(Form.of(edition));
    }

    @PutMapping
    @Needs(Permission.ADMIN_SETTINGS)
    ResponseEntity<Form> change(
            Actor actor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Form form) {
        long version = EntityTag.version(ifMatch);
        Form wanted = form.checked();
        transactions.write(actor.school(), () -> {
            Form before = Form.of(schools.edition(actor.school()));
            if (!schools.change(actor.school(), wanted.name(), zone(wanted.timeZone()), wanted.settings(), version)) {
                throw EntityTag.changed();
            }
            audit.record(actor, "settings-changed", null, before, wanted);
            return wanted;
        });
        return read(actor.school());
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
