package dev.corridor.people.web;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Assistants and substitutes: who acts for which teacher. */
@RestController
@RequestMapping("/api/schools/{school}/covers")
class CoverController {

    /** Dates of the school's own days; no last one for an assistant until it is taken back. */
    record Form(
            PersonId personId,
            PersonId teacherId,
            LocalDate from,
            @Nullable LocalDate until) {

        Form {
            if (personId == null || teacherId == null) {
                throw Problem.field(personId == null ? "personId" : "teacherId", "missing", "Choose somebody.");
            }
            if (from == null) {
                throw Problem.field("from", "missing", "A first day is needed.");
            }
        }

        Cover cover() {
            return new Cover(new CoverId(Ids.next()), personId, teacherId, from, until);
        }
    }

    /** Somebody by name. */
    record NamedStaff(PersonId id, String name) {}

    /** A cover as lists have it. */
    record Shown(
            CoverId id,
            NamedStaff person,
            NamedStaff teacher,
            LocalDate from,
            @Nullable LocalDate until) {}

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
    @ResponseStatus(HttpStatus.CREATED)
    Shown give(Actor actor, @RequestBody Form form) {
        Cover cover = form.cover();
        covers.give(actor, cover);
        return shown(cover, transactions.read(actor.school(), () -> names.of(actor.school())));
    }

    @DeleteMapping("/{id}")
    @Needs(Permission.ADMIN_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(Actor actor, @PathVariable CoverId id) {
        covers.take(actor, id);
    }

    private static Shown shown(Cover cover, Map<PersonId, PersonName> known) {
        return new Shown(
                cover.id(), named(cover.person(), known), named(cover.teacher(), known), cover.from(), cover.until());
    }

    private static NamedStaff named(PersonId id, Map<PersonId, PersonName> known) {
        return new NamedStaff(
                id, Optional.ofNullable(known.get(id)).map(PersonName::name).orElse(""));
    }
}
