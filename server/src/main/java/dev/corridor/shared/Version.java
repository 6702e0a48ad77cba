package dev.corridor.shared;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which version of something a client has seen: what goes out as {@code ETag} and comes back as {@code If-Match}. */
public record Version(long value) {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    /**
     * Reads the header {@code If-Match}.
     *
     * @throws Problem if it is missing or is not one of our tags
     */
    public static Version ofIfMatch(@Nullable String header) {
        Matcher tag = TAG.matcher(Objects.requireNonNullElse(header, "").strip());
        if (!tag.matches()) {
            throw new Problem(
                    Problem.Kind.PRECONDITION_NEEDED, "Send the ETag you were given back as If-Match, such as \"7\".");
        }
        return new Version(Long.parseLong(tag.group(1)));
    }

    /** As the header {@code ETag} wants it, such as {@code "7"} with its quotes. */
    public String tag() {
        return "\"" + value + "\"";
    }
}
