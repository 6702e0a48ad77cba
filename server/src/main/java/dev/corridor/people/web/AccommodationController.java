package dev.corridor.people.web;

import dev.corridor.http.EntityTag;
import dev.corridor.people.Accommodation;
import dev.corridor.people.StudentAccommodations;
import dev.corridor.rules.Accommodations;
import dev.corridor.rules.Exemption;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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

/** What makes one student's rules milder: for admins of limits and safety, and for the staff named to read it. */
@RestController
@RequestMapping("/api/schools/{school}/people/{id}/accommodations")
class AccommodationController {

    /**
     * What the form shows and saves.
     *
     * @param factor what time limits are multiplied by, 1 to 10
     * @param extraMinutes added after that, 0 to 999
     * @param exemptions any of {@code limit}, {@code cooldown}, {@code no-fly}, {@code line}, {@code hallway},
     *     {@code restriction}
     * @param readers the staff who may read this
     */
    record Form(
            double factor,
            int extraMinutes,
            List<String> exemptions,
            @Nullable String reason,
            List<PersonId> readers) {

        static Form of(Accommodation accommodation) {
            return new Form(
                    accommodation.rules().factor(),
                    accommodation.rules().extraMinutes(),
                    accommodation.rules().exemptions().stream()
                            .sorted()
                            .map(exemption ->
                                    exemption.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList(),
                    accommodation.reason(),
                    List.copyOf(accommodation.readers()));
        }

        Accommodation accommodation() {
            if (exemptions == null || readers == null) {
                throw Problem.field("exemptions", "missing", "Exemptions and readers are needed, if only as [].");
            }
            Set<Exemption> exempt = exemptions.stream().map(Form::exemption).collect(Collectors.toSet());
            return new Accommodation(rules(exempt), reason, Set.copyOf(readers));
        }

        private Accommodations rules(Set<Exemption> exempt) {
            try {
                return new Accommodations(factor, extraMinutes, exempt);
            } catch (IllegalArgumentException outOfRange) {
                throw Problem.field("factor", "out-of-range", "A factor of 1 to 10 and 0 to 999 extra minutes.");
            }
        }

        private static Exemption exemption(String word) {
            try {
                return Exemption.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException unknown) {
                throw Problem.field("exemptions", "unknown", "There is no such exemption.");
            }
        }
    }

    private final StudentAccommodations accommodations;

    AccommodationController(StudentAccommodations accommodations) {
        this.accommodations = accommodations;
    }

    @GetMapping
    @Needs({Permission.WRITE_PASSES, Permission.ADMIN_LIMITS})
    ResponseEntity<Form> read(Actor actor, @PathVariable PersonId id) {
        StudentAccommodations.Edition edition = accommodations.read(actor, id);
        return ResponseEntity.ok().eTag(EntityTag.of(edition.version())).body(Form.of(edition.accommodation()));
    }

    @PutMapping
    @Needs(Permission.ADMIN_LIMITS)
    ResponseEntity<Form> change(
            Actor actor,
            @PathVariable PersonId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Form form) {
        if (!accommodations.change(actor, id, form.accommodation(), EntityTag.version(ifMatch))) {
            throw EntityTag.changed();
        }
        return read(actor, id);
    }
}
