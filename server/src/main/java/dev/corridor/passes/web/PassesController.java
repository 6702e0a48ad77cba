package dev.corridor.passes.web;

import dev.corridor.passes.Acted;
import dev.corridor.passes.PassCard;
import dev.corridor.passes.Passes;
import dev.corridor.passes.model.Act;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.PassId;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Tells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asking for passes, writing them, and looking at them. */
@RestController
@RequestMapping("/api/schools/{school}/passes")
class PassesController {

    private final Passes passes;
    private final Phones phones;

    PassesController(Passes passes, Phones phones) {
        this.passes = passes;
        this.phones = phones;
    }

    /** What would become of a pass. */
    @Needs({Permission.TAKE_PASSES, Permission.WRITE_PASSES})
    @PostMapping("/preview")
    Judgement preview(Actor actor, @RequestBody PassForm form) {
        PersonId student = form.students(actor).getFirst();
        return Answers.preview(actor, passes.preview(actor, form.create(student)));
    }

    /** A new pass: 201 with its card; or, for many students, 200 with what became of each one's. */
    @Needs({Permission.TAKE_PASSES, Permission.WRITE_PASSES})
    @PostMapping
    @Tells({PassCard.class, Answers.Results.class, Refusal.class})
    ResponseEntity<Object> create(
            Actor actor,
            @RequestHeader(name = Press.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String userAgent,
            @RequestBody PassForm form) {
        phones.check(actor, userAgent);
        Optional<UUID> press = Press.of(key);
        List<PersonId> students = form.students(actor);
        if (!form.many()) {
            Acted acted = passes.act(actor, press, form.create(students.getFirst()));
            return Answers.tell(actor, acted, HttpStatus.CREATED);
        }
        List<Answers.Result> results = new ArrayList<>();
        for (PersonId student : students) {
            Act.Create create = form.create(student);
            Acted acted = passes.act(actor, press.map(op -> Press.of(op, student)), create);
            results.add(Answers.result(actor, student, acted));
        }
        return ResponseEntity.ok(new Answers.Results(results));
    }

    /** The caller's own passes of today that are over. */
    @Needs(Permission.TAKE_PASSES)
    @GetMapping
    Listing<PassCard> mine(Actor actor, @RequestParam String mine) {
        if (!mine.equals("today")) {
            throw Problem.field("mine", "unknown", "Only today's are listed here.");
        }
        return Listing.all(passes.over(actor));
    }

    /** Urgent passes of the last thirty days, for review. */
    @Needs(Permission.SEE_HALLWAY)
    @GetMapping("/urgent")
    Listing<PassCard> urgent(Actor actor) {
        return Listing.all(passes.urgent(actor));
    }

    @Needs({Permission.TAKE_PASSES, Permission.WRITE_PASSES, Permission.SEE_HALLWAY})
    @GetMapping("/{pass}")
    PassCard one(Actor actor, @PathVariable PassId pass) {
        return passes.card(actor, pass);
    }
}
