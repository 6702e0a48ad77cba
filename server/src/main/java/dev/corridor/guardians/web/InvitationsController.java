package dev.corridor.guardians.web;

import dev.corridor.guardians.GuardianInvitations;
import dev.corridor.guardians.InvitationId;
import dev.corridor.guardians.InvitationSheets;
import dev.corridor.guardians.InvitationSheets.Whose;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.places.SectionId;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The codes that a school gives to guardians. */
@RestController
@RequestMapping("/api/schools/{school}/guardian-invitations")
class InvitationsController {

    private static final int LONGEST_DAYS = 90;
    private static final int USUAL_DAYS = 30;
    private static final int LONGEST_NOTE = 100;
    private static final int MOST_CHILDREN = 10;
    private static final int MOST = 100;

    /**
     * A code for one guardian.
     *
     * @param students whose guardian it makes, 1 to 10
     * @param note whom it is meant for; up to 100 characters
     * @param days how long it is good, 1 to 90; 30 if left out
     */
    record Wanted(
            List<PersonId> students,
            @Nullable String note,
            @Nullable Integer days) {

        Wanted {
            if (students == null || students.isEmpty() || students.stream().anyMatch(Objects::isNull)) {
                throw Problem.field("students", "missing", "Name at least one student.");
            }
            if (students.size() > MOST_CHILDREN) {
                throw Problem.field("students", "too-many", "At most " + MOST_CHILDREN + " students.");
            }
            if (note != null && note.strip().codePointCount(0, note.strip().length()) > LONGEST_NOTE) {
                throw Problem.field("note", "too-long", "At most " + LONGEST_NOTE + " characters.");
            }
        }

        GuardianInvitations.Terms terms() {
            return new GuardianInvitations.Terms(
                    good(days), Optional.ofNullable(note).map(String::strip).filter(text -> !text.isEmpty()));
        }
    }

    /**
     * Codes for the guardians of many, one for each student: of exactly one of these.
     *
     * @param days how long they are good, 1 to 90; 30 if left out
     */
    record WantedSheet(
            @Nullable SectionId sectionId,
            @Nullable String grade,
            @Nullable Integer days) {

        WantedSheet {
            if ((sectionId == null) == (grade == null)) {
                throw Problem.field("sectionId", "one-of", "Say one of sectionId and grade.");
            }
        }

        Whose whose() {
            return sectionId != null
                    ? new Whose.OfSection(sectionId)
                    : new Whose.OfGrade(Objects.requireNonNull(grade));
        }
    }

    private final GuardianInvitations invitations;
    private final InvitationSheets sheets;
    private final PeopleNames names;
    private final SchoolTransactions transactions;
    private final SchoolClock clock;

    InvitationsController(
            GuardianInvitations invitations,
            InvitationSheets sheets,
            PeopleNames names,
            SchoolTransactions transactions,
            SchoolClock clock) {
        this.invitations = invitations;
        this.sheets = sheets;
        this.names = names;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Every invitation, the newest first; {@code limit} is 1 to 100. */
    @GetMapping
    @Needs(Permission.ADMIN_PEOPLE)
    Listing<InvitationCard> all(
            Actor actor, @RequestParam Optional<InvitationId> after, @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.field("limit", "out-of-range", "1 to " + MOST + ".");
        }
        Instant now = clock.now();
        return transactions.read(actor.school(), () -> {
            var page = invitations.all(actor.school(), after, limit);
            Map<PersonId, PersonName> known = names.of(actor.school());
            return new Listing<>(
                    page.items().stream()
                            .map(one -> InvitationCard.of(one, known, now))
                            .toList(),
                    page.next());
        });
    }

    /** Makes a code; it is shown in this answer and never again. */
    @PostMapping
    @Needs(Permission.ADMIN_PEOPLE)
    ResponseEntity<GuardianInvitations.Made> make(Actor actor, @RequestBody Wanted wanted) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(invitations.make(actor, new HashSet<>(wanted.students()), wanted.terms()));
    }

    /** Makes a code for each student of a class or a grade; they are shown in this answer and never again. */
    @PostMapping("/sheet")
    @Needs(Permission.ADMIN_PEOPLE)
    ResponseEntity<Listing<InvitationSheets.Line>> sheet(Actor actor, @RequestBody WantedSheet wanted) {
        GuardianInvitations.Terms terms = new GuardianInvitations.Terms(good(wanted.days()), Optional.empty());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Listing.all(sheets.make(actor, wanted.whose(), terms)));
    }

    @DeleteMapping("/{id}")
    @Needs(Permission.ADMIN_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(Actor actor, @PathVariable InvitationId id) {
        invitations.revoke(actor, id);
    }

    private static Duration good(@Nullable Integer days) {
        int asked = Objects.requireNonNullElse(days, USUAL_DAYS);
        if (asked < 1 || asked > LONGEST_DAYS) {
            throw Problem.field("days", "out-of-range", "1 to " + LONGEST_DAYS + ".");
        }
        return Duration.ofDays(asked);
    }
}
