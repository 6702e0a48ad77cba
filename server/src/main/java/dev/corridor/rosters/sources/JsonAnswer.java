package dev.corridor.rosters.sources;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/**
 * What a source answered.
 *
 * @param body missing if it was no JSON
 */
public record JsonAnswer(URI uri, int status, HttpHeaders headers, JsonNode body) {

    /**
     * What it holds.
     *
     * @throws SourceProblem if it is an error, or no JSON
     */
    public JsonNode json() {
        if (status < 200 || status > 299) {
            throw problem();
        }
        if (body.isMissingNode()) {
            throw SourceProblem.otherSide(
                    "not-json", "{host} answers with something else than data. Look at the address.", values());
        }
        return body;
    }

    boolean mayPass() {
        return status == 429 || (status >= 500 && status != 501);
    }

    /** How long to wait before asking again, if the other side tells. */
    Optional<Duration> wait(Instant now) {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                .flatMap(text -> text.matches("\\d{1,6}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                        : moment(text).map(then -> Duration.between(now, then)).filter(Duration::isPositive))
                .or(() -> reset(now));
    }

    /** Where there is no such header, some tell when they count anew. */
    private Optional<Duration> reset(Instant now) {
        return status == 429 ? RateLimits.reset(headers, now) : Optional.empty();
    }

    /** How long to wait before asking anything else, since that would be one question too many. */
    Optional<Duration> breather(Instant now) {
        return RateLimits.spent(headers) ? RateLimits.reset(headers, now) : Optional.empty();
    }

    /** What time it is on the other side, to the second, if it tells. */
    public Optional<Instant> date() {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.DATE)).flatMap(JsonAnswer::moment);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Map<String, String> values() {
        return Map.of("host", String.valueOf(uri.getHost()), "path", uri.getPath(), "status", String.valueOf(status));
    }

    /** What an error means. */
    public SourceProblem problem() {
        return switch (status) {
            case 401 ->
                SourceProblem.settings(
                        "not-authorised", "{host} does not accept the key or password. Enter it again.", values());
            case 403 ->
                SourceProblem.otherSide(
                        "forbidden",
                        "{host} does not let Corridor read {path}. Give it that permission there.",
                        values());
            case 404 -> SourceProblem.settings("not-found", "{host} has no {path}. Look at the address.", values());
            case 429 -> SourceProblem.passing("too-many-requests", "{host} asks for fewer requests.", values());
            default ->
                status >= 500
                        ? SourceProblem.passing("server-error", "{host} has an error of its own ({status}).", values())
                        : (status >= 300 && status < 400)
                                ? SourceProblem.settings(
                                        "redirected", "{host} points to another address. Enter that one.", values())
                                : SourceProblem.otherSide(
                                        "refused", "{host} refuses to answer {path} ({status}).", values());
        };
    }
}
