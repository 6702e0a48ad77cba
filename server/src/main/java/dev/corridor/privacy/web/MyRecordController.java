package dev.corridor.privacy.web;

import dev.corridor.passes.PassCard;
import dev.corridor.privacy.Dispute;
import dev.corridor.privacy.Look;
import dev.corridor.privacy.StudentRecords;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.PassId;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A student's own record. */
@RestController
@RequestMapping("/api/schools/{school}/my/record")
class MyRecordController {

    /** What the student said is wrong, and the school's answer. */
    record Said(
            String note,
            Instant madeAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {

        static Said of(Dispute dispute) {
            return new Said(
                    dispute.note(),
                    dispute.madeAt(),
                    dispute.answer().orElse(null),
                    dispute.answeredAt().orElse(null));
        }
    }

    record Entry(PassCard pass, @Nullable Said dispute) {}

    /**
     * Who looked.
     *
     * @param told whether the school tells
     */
    record Looks(boolean told, List<Look> items) {}

    /** What is wrong about a pass; 1 to 1000 characters. */
    record Note(String note) {}

    private static final int MOST = 100;

    private final StudentRecords records;

    MyRecordController(StudentRecords records) {
        this.records = records;
    }

    /** Passes that are over, the newest first; {@code limit} is 1 to 100. */
    @GetMapping
    @Needs(Permission.TAKE_PASSES)
    Listing<Entry> own(
            Actor actor, @RequestParam Optional<PassId> after, @RequestParam(defaultValue = "30") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.field("limit", "out-of-range", "1 to " + MOST + ".");
        }
        Listing<StudentRecords.Entry> page = records.own(actor, after, limit);
        return new Listing<>(
                page.items().stream()
                        .map(entry -> new Entry(
                                entry.pass(), entry.dispute().map(Said::of).orElse(null)))
                        .toList(),
                page.next());
    }

    @GetMapping("/looks")
    @Needs(Permission.TAKE_PASSES)
    Looks looks(Actor actor) {
        Optional<List<Look>> looks = records.looksAt(actor);
        return new Looks(looks.isPresent(), looks.orElse(List.of()));
    }

    @PostMapping("/{pass}/dispute")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.TAKE_PASSES)
    Said dispute(Actor actor, @PathVariable PassId pass, @RequestBody Note body) {
        return Said.of(records.dispute(actor, pass, DisputeText.checked("note", body.note())));
    }
}
