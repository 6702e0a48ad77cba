package dev.corridor.http;

import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns whatever a handler throws into problem+json. What is the caller's fault leaves one line in the log at most. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    /** What PostgreSQL says to a character that no text may hold (U+0000). */
    private static final Set<String> NOT_TEXT = Set.of("22021", "22P05");

    private final RequestLog log = new RequestLog();

    @ExceptionHandler
    ResponseEntity<ProblemBody> problem(Problem problem, HttpServletRequest request) {
        if (problem.kind() == Kind.BAD_INPUT || problem.kind() == Kind.TOO_LARGE) {
            log.refused(request, problem.kind().status(), String.valueOf(problem.getMessage()));
        }
        HttpHeaders headers = new HttpHeaders();
        Duration soon = problem.kind() == Kind.BUSY ? Duration.ofSeconds(1) : Duration.ZERO;
        Duration wait = problem.retryAfter().orElse(soon);
        if (wait.isPositive()) {
            headers.set(
                    HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusMillis(999).toSeconds()));
        }
        return answer(ProblemBody.of(problem), headers);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return problem(BodyProblems.of(e), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> mismatch(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        if (e.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return problem(Problem.notFound("thing"), request);
        }
        return problem(Problem.field(e.getName(), "wrong-type", "This value does not fit."), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> mismatch(TypeMismatchException e, HttpServletRequest request) {
        String field = String.valueOf(e.getPropertyName());
        return problem(Problem.field(field, "wrong-type", "This value does not fit."), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return problem(new Problem(Kind.TOO_LARGE, "The file is larger than this server takes."), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> notMultipart(MultipartException e, HttpServletRequest request) {
        return problem(new Problem(Kind.BAD_INPUT, "The upload is not a complete multipart form."), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> denied(AccessDeniedException e, HttpServletRequest request) {
        return problem(new Problem(Kind.NOT_ALLOWED, "Your account may not do this."), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> notSignedIn(AuthenticationException e, HttpServletRequest request) {
        return problem(new Problem(Kind.SIGN_IN, "Sign in first."), request);
    }

    @ExceptionHandler({
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class,
        TransientDataAccessException.class,
        RecoverableDataAccessException.class
    })
    ResponseEntity<ProblemBody> database(Exception e, HttpServletRequest request) {
        log.fault(request, e);
        return problem(new Problem(Kind.BUSY, "The database does not answer; nothing was changed."), request);
    }

    /** A connection that broke under a statement: whether a commit was lost with it nobody knows. */
    @ExceptionHandler
    ResponseEntity<ProblemBody> broken(DataAccessResourceFailureException e, HttpServletRequest request) {
        log.fault(request, e);
        return problem(new Problem(Kind.BUSY, "The database does not answer just now; try the same again."), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> data(DataAccessException e, HttpServletRequest request) {
        if (e.getMostSpecificCause() instanceof java.sql.SQLException sql && NOT_TEXT.contains(sql.getSQLState())) {
            return problem(new Problem(Kind.BAD_INPUT, "A text holds a character that no text may hold."), request);
        }
        return fault(e, request);
    }

    /** The browser went away, or a stream reached its end: nobody is left to answer. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, AsyncRequestTimeoutException.class})
    void gone() {}

    @ExceptionHandler
    ResponseEntity<ProblemBody> anything(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known) {
            return known(known, request);
        }
        return fault(e, request);
    }

    private ResponseEntity<ProblemBody> known(ErrorResponse e, HttpServletRequest request) {
        int status = e.getStatusCode().value();
        if (status == HttpStatus.NOT_FOUND.value()) {
            return problem(Problem.notFound("thing"), request);
        }
        String detail = String.valueOf(e.getBody().getDetail());
        if (status == HttpStatus.BAD_REQUEST.value()) {
            return problem(new Problem(Kind.BAD_INPUT, detail), request);
        }
        log.refused(request, status, detail);
        return answer(ProblemBody.of(status), e.getHeaders());
    }

    private ResponseEntity<ProblemBody> fault(Exception e, HttpServletRequest request) {
        return answer(ProblemBody.fault(log.fault(request, e)), new HttpHeaders());
    }

    private static ResponseEntity<ProblemBody> answer(ProblemBody body, HttpHeaders headers) {
        return ResponseEntity.status(body.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(org.springframework.http.CacheControl.noStore())
                .body(body);
    }
}
