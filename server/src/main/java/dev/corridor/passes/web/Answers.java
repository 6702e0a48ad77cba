package dev.corridor.passes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.passes.Acted;
import dev.corridor.passes.PassCard;
import dev.corridor.passes.model.Answer;
import dev.corridor.passes.model.Pass;
import dev.corridor.rules.Decision;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import dev.corridor.shared.Problem.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Turns what acts are answered into what HTTP answers. */
final class Answers {

    private Answers() {}

    /** The card of the pass, or the problem. */
    static ResponseEntity<Object> tell(Actor actor, Acted acted, HttpStatus done) {
        return switch (acted.answer()) {
            case Answer.Done(var pass) -> ResponseEntity.status(done).body(acted.card(pass));
            case Answer.Judged(var decision) ->
                ResponseEntity.status(Refusal.STATUS)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(refusal(actor, acted, decision));
            case Answer.Missing missing -> throw problem(missing);
            case Answer.Unfit unfit -> throw problem(unfit);
            case Answer.Barred barred -> throw problem(barred);
            case Answer.Wrong wrong -> throw problem(wrong);
            case Answer.Noted noted -> throw new IllegalStateException("only the clock's acts are merely noted");
        };
    }

    /** The pass of an act that no rule judges, or the problem. */
    static Pass done(Acted acted) {
        return switch (acted.answer()) {
            case Answer.Done(var pass) -> pass;
            case Answer.Judged judged -> throw new IllegalStateException("no rule judges this");
            case Answer.Missing missing -> throw problem(missing);
            case Answer.Unfit unfit -> throw problem(unfit);
            case Answer.Barred barred -> throw problem(barred);
            case Answer.Wrong wrong -> throw problem(wrong);
            case Answer.Noted noted -> throw new IllegalStateException("only the clock's acts are merely noted");
        };
    }

    /** One of many students' results. */
    static Result result(Actor actor, PersonId student, Optional<Instant> startAt, Acted acted) {
        return result(actor, student, acted).at(startAt);
    }

    private static Result result(Actor actor, PersonId student, Acted acted) {
        return switch (acted.answer()) {
            case Answer.Done(var pass) -> Result.of(student, acted.card(pass));
            case Answer.Judged(var decision) -> Result.of(student, refusal(actor, acted, decision));
            case Answer.Missing missing -> Result.of(student, problem(missing));
            case Answer.Unfit unfit -> Result.of(student, problem(unfit));
            case Answer.Barred barred -> Result.of(student, problem(barred));
            case Answer.Wrong wrong -> Result.of(student, problem(wrong));
            case Answer.Noted noted -> throw new IllegalStateException("only the clock's acts are merely noted");
        };
    }

    /** The judgement of a preview. */
    static Judgement preview(Actor actor, Acted acted) {
        return switch (acted.answer()) {
            case Answer.Judged(var decision) -> Judgements.of(actor, acted).tell(decision);
            case Answer.Missing missing -> throw problem(missing);
            case Answer.Unfit unfit -> throw problem(unfit);
            case Answer.Barred barred -> throw problem(barred);
            case Answer.Wrong wrong -> throw problem(wrong);
            case Answer.Done(Pass pass) -> throw new IllegalStateException("a preview does nothing");
            case Answer.Noted noted -> throw new IllegalStateException("a preview judges");
        };
    }

    private static Refusal refusal(Actor actor, Acted acted, Decision decision) {
        return Refusal.of(Judgements.of(actor, acted).tell(decision));
    }

    private static Problem problem(Answer.Missing missing) {
        return Problem.notFound(missing.what());
    }

    private static Problem problem(Answer.Unfit unfit) {
        String code = unfit.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String message = unfit.why().message();
        return new Problem(Kind.CONFLICT, message, List.of(new FieldError("state", code, message)));
    }

    private static Problem problem(Answer.Barred barred) {
        return new Problem(Kind.NOT_ALLOWED, barred.why());
    }

    private static Problem problem(Answer.Wrong wrong) {
        return Problem.field(wrong.field(), wrong.code(), wrong.message());
    }

    /** What became of each pass, of many written at once. */
    record Results(List<Result> items) {}

    /**
     * What became of one pass of many written at once.
     *
     * @param startAt for which time, if for a later one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            PersonId studentId,
            @Nullable Instant startAt,
            int status,
            @Nullable PassCard pass,
            @Nullable Refusal refusal,
            @Nullable String detail) {

        Result at(Optional<Instant> time) {
            return new Result(studentId, time.orElse(null), status, pass, refusal, detail);
        }

        static Result of(PersonId student, PassCard pass) {
            return new Result(student, null, HttpStatus.CREATED.value(), pass, null, null);
        }

        static Result of(PersonId student, Refusal refusal) {
            return new Result(student, null, refusal.status(), null, refusal, refusal.detail());
        }

        static Result of(PersonId student, Problem problem) {
            return new Result(student, null, problem.kind().status(), null, null, problem.getMessage());
        }
    }
}
