package dev.corridor.rosters.sources.google;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpResponseException;
import dev.corridor.rosters.sources.SourceProblem;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What Google's errors mean. Their texts are left out: they name people, and hold what was sent. */
final class GoogleProblems {

    private static final Set<String> TOO_MANY =
            Set.of("userRateLimitExceeded", "rateLimitExceeded", "quotaExceeded", "backendError");

    private static final Duration NOTABLE = Duration.ofMinutes(1);

    private GoogleProblems() {}

    /** Whether it may be gone at the next attempt. */
    static boolean passes(GoogleJsonResponseException error) {
        return error.getStatusCode() == 429
                || error.getStatusCode() >= 500
                || (error.getStatusCode() == 403 && TOO_MANY.contains(reason(error)));
    }

    /** Google's word for why; blank if it gives none. */
    static String reason(GoogleJsonResponseException error) {
        GoogleJsonError details = error.getDetails();
        List<GoogleJsonError.ErrorInfo> errors = details == null ? null : details.getErrors();
        String reason =
                errors == null || errors.isEmpty() ? null : errors.getFirst().getReason();
        return reason == null ? "" : reason;
    }

    /** @param what was asked for, such as {@code users} */
    static SourceProblem of(GoogleJsonResponseException error, String what) {
        int status = error.getStatusCode();
        Map<String, String> values = Map.of("what", what, "status", String.valueOf(status));
        if (passes(error)) {
            return status >= 500
                    ? SourceProblem.passing("google-error", "Google has an error of its own ({status}).", values)
                    : SourceProblem.passing("google-busy", "Google asks for fewer requests.", values);
        }
        return switch (status) {
            case 401 ->
                SourceProblem.settings(
                        "google-not-authorised",
                        "Google no longer accepts the access that was given. Give it anew.",
                        values);
            case 403 ->
                reason(error).equals("accessNotConfigured")
                        ? SourceProblem.otherSide(
                                "google-api-off",
                                "The Admin SDK API is not switched on in the project of the key or client. Switch it on in"
                                        + " the Google Cloud console.",
                                values)
                        : SourceProblem.otherSide(
                                "google-forbidden",
                                "Google does not let Corridor read {what}. Allow the scope for it, and see that the"
                                        + " administrator account may read {what}.",
                                values);
            case 404 -> SourceProblem.settings("google-not-found", "Google knows no such {what}.", values);
            default ->
                SourceProblem.otherSide("google-refused", "Google refuses to answer for {what} ({status}).", values);
        };
    }

    /**
     * Why nothing usable came back, or no access was given.
     *
     * @param now by this machine, which signs with it
     */
    static SourceProblem of(IOException error, String what, Instant now) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (at instanceof HttpResponseException answer) {
                return access(answer, now);
            }
            if (at instanceof UnknownHostException) {
                return SourceProblem.passing("google-not-reached", "Google could not be reached.", Map.of());
            }
        }
        return malformed(error)
                ? SourceProblem.otherSide(
                        "google-unexpected",
                        "Google answers for {what} with something else than data.",
                        Map.of("what", what))
                : SourceProblem.passing("google-not-reached", "Google could not be reached.", Map.of());
    }

    private static boolean malformed(Throwable error) {
        return error.getClass().getName().contains("Malformed")
                || error.getClass().getName().contains("Json");
    }

    /** A token was refused: Google says in one word why. */
    private static SourceProblem access(HttpResponseException answer, Instant now) {
        if (answer.getStatusCode() == 429 || answer.getStatusCode() >= 500) {
            return SourceProblem.passing(
                    "google-error",
                    "Google has an error of its own ({status}).",
                    Map.of("status", String.valueOf(answer.getStatusCode())));
        }
        return switch (word(answer.getContent())) {
            case "unauthorized_client", "access_denied" ->
                SourceProblem.otherSide(
                        "google-no-delegation",
                        "Google does not let this service account act for the administrator. In the Admin console, under"
                                + " Security, API controls, Domain-wide delegation, add its client ID with all scopes.",
                        Map.of());
            case "invalid_client" ->
                SourceProblem.settings(
                        "google-client", "Google does not know the client ID, or its secret is wrong.", Map.of());
            case "invalid_grant" -> clock(answer, now).orElseGet(GoogleProblems::grant);
            default ->
                SourceProblem.settings(
                        "google-not-authorised",
                        "Google no longer accepts the access that was given. Give it anew.",
                        Map.of());
        };
    }

    private static SourceProblem grant() {
        return SourceProblem.settings(
                "google-grant",
                "Google does not accept the key, the administrator account or the consent. The key may be deleted,"
                        + " the account misspelt or suspended, or the consent taken back.",
                Map.of());
    }

    /** What is signed with a wrong time is refused as if the key were wrong. */
    private static Optional<SourceProblem> clock(HttpResponseException answer, Instant now) {
        return Optional.ofNullable(answer.getHeaders().getDate())
                .flatMap(GoogleProblems::moment)
                .map(theirs -> Duration.between(now, theirs).abs())
                .filter(difference -> difference.compareTo(NOTABLE) > 0)
                .map(difference -> SourceProblem.settings(
                        "clock-wrong",
                        "{host} does not accept the signature, and its clock differs from this server's by {seconds}"
                                + " seconds. Set the clock that is wrong.",
                        Map.of("host", "Google", "seconds", String.valueOf(difference.toSeconds()))));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String word(@Nullable String content) {
        try {
            return content == null
                    ? ""
                    : JsonMapper.shared().readTree(content).path("error").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }
}
