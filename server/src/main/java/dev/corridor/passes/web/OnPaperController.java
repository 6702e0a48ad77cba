package dev.corridor.passes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.passes.OnPaper;
import dev.corridor.passes.PassCard;
import dev.corridor.passes.model.Act;
import dev.corridor.passes.model.Answer;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Needs;
import dev.corridor.shared.PassId;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The fallback list, entered afterwards. */
@RestController
class OnPaperController {

    /**
     * A row of the list.
     *
     * @param outAt when the student left
     * @param inAt when the student was back
     * @param anyway whether it is entered although the student had another pass at that time
     */
    record PaperRow(
            PersonId studentId,
            RoomId originId,
            RoomId destinationId,
            Instant outAt,
            Instant inAt,
            @Nullable Boolean anyway) {

        PaperRow {
            if (studentId == null || originId == null || destinationId == null || outAt == null || inAt == null) {
                throw Problem.field("rows", "missing", "Each row has a student, two rooms and two times.");
            }
        }

        OnPaper.Row row(Optional<UUID> press) {
            return new OnPaper.Row(
                    new Act.Enter(new PassId(Ids.next()), studentId, originId, destinationId, outAt, inAt),
                    press,
                    Boolean.TRUE.equals(anyway));
        }
    }

    /** The rows, in their order; 1 to 200. */
    record PaperList(List<PaperRow> rows) {

        PaperList {
            rows = List.copyOf(rows);
            if (rows.isEmpty() || rows.size() > MOST) {
                throw Problem.field("rows", "out-of-range", "1 to " + MOST + " rows.");
            }
        }
    }

    /**
     * What became of a row.
     *
     * @param status 201 with the pass; 409 where the student had another pass at that time, to be entered anyway or
     *     not; 400, 403 or 404 with what is wrong
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PaperResult(
            int status,
            @Nullable PassCard pass,
            @Nullable String field,
            @Nullable String code,
            @Nullable String detail) {}

    /** In the order of the rows. */
    record PaperResults(List<PaperResult> items) {}

    private static final int MOST = 200;

    private final OnPaper paper;

    OnPaperController(OnPaper paper) {
        this.paper = paper;
    }

    @Needs(Permission.WRITE_PASSES)
    @PostMapping("/api/schools/{school}/passes/on-paper")
    PaperResults enter(
            Actor actor,
            @RequestHeader(name = Press.HEADER, required = false) @Nullable String key,
            @RequestBody PaperList list) {
        Optional<UUID> press = Press.of(key);
        List<OnPaper.Row> rows = new ArrayList<>();
        for (PaperRow row : list.rows()) {
            String place = "row " + rows.size();
            rows.add(row.row(press.map(op -> Press.of(op, place))));
        }
        return new PaperResults(paper.enter(actor, rows).stream()
                .map(entered -> entered.acted()
                        .map(acted -> result(
                                Answers.result(actor, list.rows().getFirst().studentId(), Optional.empty(), acted),
                                acted.answer()))
                        .orElseGet(OnPaperController::overlaps))
                .toList());
    }

    private static PaperResult result(Answers.Result result, Answer answer) {
        Optional<Answer.Wrong> wrong = answer instanceof Answer.Wrong one ? Optional.of(one) : Optional.empty();
        return new PaperResult(
                result.status(),
                result.pass(),
                wrong.map(Answer.Wrong::field).orElse(null),
                wrong.map(Answer.Wrong::code).orElse(null),
                result.detail());
    }

    private static PaperResult overlaps() {
        return new PaperResult(
                HttpStatus.CONFLICT.value(), null, "outAt", "overlaps", "The student had another pass at that time.");
    }
}
