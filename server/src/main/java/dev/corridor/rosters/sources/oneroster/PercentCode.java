package dev.corridor.rosters.sources.oneroster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;

/**
 * Text in addresses, as RFC 3986 and with it OAuth 1.0a has it: everything escaped but letters, digits and
 * {@code -._~}.
 */
public final class PercentCode {

    private PercentCode() {}

    public static String escape(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    static String unescape(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }
}
