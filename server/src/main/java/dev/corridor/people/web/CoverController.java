package dev.corridor.people.web;

import dev.corridor.http.EntityTag;
import dev.corridor.people.Cover;
import dev.corridor.people.CoverId;
import dev.corridor.people.Covers;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Assistants, substitutes and covering teachers: who acts for which teacher. */
@RestController
@RequestMapping("/api/schools/{school}/covers")
class CoverController {

    /**
     * Whom somebody acts for, and when.
     *
     * @param from the first of the school's own days
     * @param until the last; left out for an assistant until it is taken back
     * @param periods by the names that bell schedules give them; left out for the whole day
     */
    record Form(
            PersonId personId,
            PersonId teacherId,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable List<String> periods) {

        Form {
            if (personId == null || teacherId == null) {
                throw Problem.field(personId == null ? "personId" : "teacherId", "missing", "Choose somebody.");
            }
        }

        Cover cover() {
            Cover.Term term = new CoverTermForm(from, until, periods).term();
            return new Cover(new CoverId(Ids.next()), personId, teacherId, term, 1);
        }
    }

    /** When a cover holds from now on; as for a new one. */
    record CoverTermForm(
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable List<String> periods) {

        CoverTermForm {
            if (from == null) {
                throw Problem.field("from", "missing", "A first day is needed.");
            }
        }

        Cover.Term term() {
            return new Cover.Term(from, until, Objects.requireNonNullElse(periods, List.of()));
        }
    }

    /** A cover as lists have it. */
    record Shown(
            CoverId id,
            NamedStaff person,
            NamedStaff teacher,
            LocalDate from,
            @Nullable LocalDate until,
            List<String> periods,
            long version) {}

    private final Covers covers;
    private final PeopleNames names;
    private final SchoolTransactions transactions;
    private final SchoolClock clock;

    CoverController(Covers covers, PeopleNames names, SchoolTransactions transactions, SchoolClock clock) {
        this.covers = covers;
        this.names = names;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Those of today and of days to come. */
    @GetMapping
    @Needs(Permission.ADMIN_PEOPLE)
    Listing<Shown> all(Actor actor) {
        return transactions.read(actor.school(), () -> {
            List<Cover> found = covers.notOver(actor.school(), clock.now());
            Map<PersonId, PersonName> known = names.of(actor.school());
            return Listing.all(found.stream().map(cover -> shown(cover, known)).toList());
        });
    }

    @PostMapping
    @Needs(Permission.ADMIN_PEOPLE)
    ResponseEntity<Shown> give(Actor actor, @RequestBody Form form) {
        Cover cover = form.cover();
        covers.give(actor, cover);
        return tagged(HttpStatus.CREATED, actor, cover);
    }

    /** Gives it other days or periods. */
    @PutMapping("/{id}")
    @Needs(Permission.ADMIN_PEOPLE)
    ResponseEntity<Shown> change(
            Actor actor,
            @PathVariable CoverId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CoverTermForm form) {
        return tagged(HttpStatus.OK, actor, covers.change(actor, id, EntityTag.version(ifMatch), form.term()));
    }

    @DeleteMapping("/{id}")
    @Needs(Permission.ADMIN_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(Actor actor, @PathVariable CoverId id) {
        covers.take(actor, id);
    }

    private ResponseEntity<Shown> tagged(HttpStatus status, Actor actor, Cover cover) {
        Shown shown = shown(cover, transactions.read(actor.school(), () -> names.of(actor.school())));
        return ResponseEntity.status(status).eTag(EntityTag.of(cover.version())).body(shown);
    }

    private static Shown shown(Cover cover, Map<PersonId, PersonName> known) {
        return new Shown(
                cover.id(),
                NamedStaff.of(cover.person(), known),
                NamedStaff.of(cover.teacher(), known),
                cover.term().from(),
                cover.term().until(),
                cover.term().periods(),
                cover.version());
    }
}
