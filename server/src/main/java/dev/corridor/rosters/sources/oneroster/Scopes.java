package dev.corridor.rosters.sources.oneroster;

import dev.corridor.rosters.sources.JsonAnswer;
import dev.corridor.rosters.sources.SourceProblem;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** What a OneRoster server says is not allowed. */
final class Scopes {

    /** By their address, as the standard has them, or by their last part. Nothing else of an answer is told on. */
    private static final Pattern SCOPE = Pattern.compile("(https://purl\\.imsglobal\\.org/spec/or/v1p[0-9]/scope/)?"
            + "\\broster(-[a-z]{1,30})?\\.(readonly|createput|delete)\\b");

    private static final int MOST = 4;

    private Scopes() {}

    /** Why something is refused, if the server names the scopes that it wants; servers do so in different places. */
    static Optional<SourceProblem> missing(JsonAnswer answer) {
        String named = Stream.of(
                        answer.body().toString(),
                        String.valueOf(answer.headers().getFirst(HttpHeaders.WWW_AUTHENTICATE)))
                .flatMap(text -> SCOPE.matcher(text).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .limit(MOST)
                .collect(Collectors.joining(" "));
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(SourceProblem.otherSide(
                        "scope-missing",
                        "{host} does not let Corridor read {path} without the scope {scope}. Allow it there, and add it to"
                                + " the scopes in the settings.",
                        Map.of(
                                "host", String.valueOf(answer.uri().getHost()),
                                "path", answer.uri().getPath(),
                                "scope", named)));
    }
}
