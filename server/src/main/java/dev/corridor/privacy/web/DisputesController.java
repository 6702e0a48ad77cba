package dev.corridor.privacy.web;

import dev.corridor.passes.PassCard;
import dev.corridor.passes.Passes;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.privacy.Dispute;
import dev.corridor.privacy.DisputeId;
import dev.corridor.privacy.StudentRecords;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What students say is wrong about their passes, for those who answer. */
@RestController
@RequestMapping("/api/schools/{school}/disputes")
class DisputesController {

    /** A dispute with the pass it is about, as this admin sees it. */
    record Body(
            DisputeId id,
            PassCard pass,
            String note,
            Instant madeAt,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {}

    /** What the school says; 1 to 1000 characters. */
    record AnswerForm(String answer) {
        AnswerForm {
            if (answer == null) {
                throw Problem.field("answer", "missing", "Say something.");
            }
        }
    }

    private final StudentRecords records;
    private final Passes passes;
    private final PeopleNames names;

    DisputesController(StudentRecords records, Passes passes, PeopleNames names) {
        this.records = records;
        this.passes = passes;
        this.names = names;
    }

    /** The open ones, the oldest first; or the answered ones, the newest first; at most 200. */
    @GetMapping
    @Needs(Permission.ADMIN_PEOPLE)
    Listing<Body> all(Actor actor, @RequestParam(defaultValue = "true") boolean open) {
        Map<PersonId, PersonName> known = names.of(actor.school());
        return Listing.all(records.all(actor.school(), open).stream()
                .map(dispute -> body(actor, dispute, known))
                .toList());
    }

    @PutMapping("/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.ADMIN_PEOPLE)
    void answer(Actor actor, @PathVariable DisputeId id, @RequestBody AnswerForm form) {
        records.answer(actor, id, DisputeText.checked("answer", form.answer()));
    }

    private Body body(Actor actor, Dispute dispute, Map<PersonId, PersonName> known) {
        return new Body(
                dispute.id(),
                passes.card(actor, dispute.pass()),
                dispute.note(),
                dispute.madeAt(),
                dispute.answer().orElse(null),
                dispute.answeredBy()
                        .flatMap(by -> Optional.ofNullable(known.get(by)))
                        .map(PersonName::name)
                        .orElse(null),
                dispute.answeredAt().orElse(null));
    }
}
