package dev.corridor.signon;

import java.util.regex.Pattern;

/** Pages of this server, which a sign-in may lead back to: nobody is led away by a link to it. */
final class LocalPages {

    /** A browser takes // and /\ for another host, and leaves out tabs and line breaks before it looks. */
    private static final Pattern LOCAL =
            Pattern.compile("/(?![/\\\\])([A-Za-z0-9/._~?&=:@!$'()*+,;-]|%[0-9A-Fa-f]{2}){0,500}");

    private LocalPages() {}

    /** The page, or the first one for whatever is none. */
    static String of(String asked) {
        return LOCAL.matcher(asked).matches() && !asked.startsWith("/api/") ? asked : "/";
    }
}
