package dev.corridor.guardians.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.guardians.Guardian;
import dev.corridor.guardians.GuardianInvitations;
import dev.corridor.guardians.Guardians;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.schools.SchoolSettings;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A student's guardians, for admins of people. */
@RestController
@RequestMapping("/api/schools/{school}/people/{student}/guardians")
class StudentGuardiansController {

    /**
     * A guardian.
     *
     * @param lookedAt when they last looked at the student's passes, to the hour
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Card(
            PersonId id,
            String name,
            @Nullable String email,
            Instant since,
            @Nullable Instant lookedAt) {

        static Card of(Guardian guardian) {
            return new Card(
                    guardian.id(),
                    guardian.name(),
                    guardian.email().orElse(null),
                    guardian.since(),
                    guardian.lookedAt().orElse(null));
        }
    }

    /**
     * Who is a guardian, and who is invited to be one.
     *
     * @param sees what guardians see in this school
     */
    record View(SchoolSettings.Guardians sees, List<Card> guardians, List<InvitationCard> invitations) {}

    private final Guardians guardians;
    private final GuardianInvitations invitations;
    private final PeopleNames names;
    private final Schools schools;
    private final SchoolTransactions transactions;
    private final SchoolClock clock;

    StudentGuardiansController(
            Guardians guardians,
            GuardianInvitations invitations,
            PeopleNames names,
            Schools schools,
            SchoolTransactions transactions,
            SchoolClock clock) {
        this.guardians = guardians;
        this.invitations = invitations;
        this.names = names;
        this.schools = schools;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Permission.ADMIN_PEOPLE)
    View of(Actor actor, @PathVariable PersonId student) {
        Instant now = clock.now();
        return transactions.read(actor.school(), () -> {
            if (invitations.students(actor.school(), Set.of(student)).isEmpty()) {
                throw Problem.notFound("student");
            }
            Map<PersonId, PersonName> known = names.of(actor.school());
            return new View(
                    schools.settings(actor.school()).guardians(),
                    guardians.of(actor.school(), student).stream().map(Card::of).toList(),
                    invitations.of(actor.school(), student).stream()
                            .map(one -> InvitationCard.of(one, known, now))
                            .toList());
        });
    }

    /** Takes the student from a guardian, at once. */
    @DeleteMapping("/{guardian}")
    @Needs(Permission.ADMIN_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable PersonId student, @PathVariable PersonId guardian) {
        guardians.remove(actor, student, guardian);
    }
}
