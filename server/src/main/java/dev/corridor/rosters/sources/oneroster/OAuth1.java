package dev.corridor.rosters.sources.oneroster;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.corridor.rosters.sources.JsonAnswer;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.shared.SchoolClock;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * OAuth 1.0a with two legs (RFC 5849): each request is signed with a key, a secret and the time. Where the other side's
 * clock is another, requests are dated by that.
 */
final class OAuth1 implements Access {

    /** How signatures are made. */
    enum Method {
        SHA256("HMAC-SHA256", "HmacSHA256"),
        SHA1("HMAC-SHA1", "HmacSHA1");

        private final String name;
        private final String algorithm;

        Method(String name, String algorithm) {
            this.name = name;
            this.algorithm = algorithm;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(OAuth1.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Servers accept five minutes; a minute may be the way there. */
    private static final Duration NOTABLE = Duration.ofMinutes(1);

    private final String key;
    private final String secret;
    private final Method method;
    private final SchoolClock clock;
    private Duration ahead = Duration.ZERO;

    OAuth1(String key, String secret, Method method, SchoolClock clock) {
        this.key = key;
        this.secret = secret;
        this.method = method;
        this.clock = clock;
    }

    @Override
    public Map<String, String> headers(URI uri) {
        byte[] nonce = new byte[16];
        RANDOM.nextBytes(nonce);
        long time = clock.machineTime().plus(ahead).getEpochSecond();
        return Map.of("Authorization", authorization(uri, HexFormat.of().formatHex(nonce), time));
    }

    /** @param time in seconds since 1970 */
    String authorization(URI uri, String nonce, long time) {
        Map<String, String> own = new TreeMap<>(Map.of(
                "oauth_consumer_key",
                key,
                "oauth_nonce",
                nonce,
                "oauth_signature_method",
                method.name,
                "oauth_timestamp",
                String.valueOf(time),
                "oauth_version",
                "1.0"));
        own.put("oauth_signature", signature(base(uri, own)));
        return own.entrySet().stream()
                .map(each -> each.getKey() + "=\"" + PercentCode.escape(each.getValue()) + "\"")
                .collect(Collectors.joining(", ", "OAuth ", ""));
    }

    private static String base(URI uri, Map<String, String> own) {
        Stream<String> asked = uri.getRawQuery() == null
                ? Stream.of()
                : Stream.of(uri.getRawQuery().split("&")).map(OAuth1::escapedAnew);
        String parameters = Stream.concat(
                        asked,
                        own.entrySet().stream()
                                .map(each ->
                                        PercentCode.escape(each.getKey()) + "=" + PercentCode.escape(each.getValue())))
                .sorted()
                .collect(Collectors.joining("&"));
        return Stream.of("GET", address(uri), parameters)
                .map(PercentCode::escape)
                .collect(Collectors.joining("&"));
    }

    private static String escapedAnew(String parameter) {
        return Stream.of(parameter.split("=", 2))
                .map(part -> PercentCode.escape(PercentCode.unescape(part)))
                .collect(Collectors.joining("="));
    }

    private static String address(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = uri.getPort() == -1 || List.of("https:443", "http:80").contains(scheme + ":" + uri.getPort());
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + uri.getPort())
                + uri.getRawPath();
    }

    private String signature(String base) {
        try {
            Mac mac = Mac.getInstance(method.algorithm);
            mac.init(new SecretKeySpec((PercentCode.escape(secret) + "&").getBytes(UTF_8), method.algorithm));
            return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java comes with " + method.algorithm, e);
        }
    }

    /** A request that was sent again after an error is refused for its nonce; one for its date is dated anew. */
    @Override
    public boolean renew(JsonAnswer refusal) {
        Duration found = refusal.date()
                .map(theirs -> Duration.between(clock.machineTime(), theirs))
                .filter(difference -> difference.abs().compareTo(NOTABLE) > 0)
                .orElse(Duration.ZERO);
        if (found.minus(ahead).abs().compareTo(NOTABLE) > 0) {
            LOG.warn(
                    "The clock of {} is {} s ahead of this server's; requests are dated by it.",
                    refusal.uri().getHost(),
                    found.toSeconds());
            ahead = found;
        }
        return true;
    }

    @Override
    public SourceProblem problem(JsonAnswer refusal) {
        if (refusal.status() != 400 && refusal.status() != 401) {
            return refusal.problem();
        }
        String host = String.valueOf(refusal.uri().getHost());
        return ahead.isZero()
                ? SourceProblem.settings(
                        "signature-refused",
                        "{host} does not accept requests signed with this key and secret. Enter both again, and try"
                                + " the other way of signing.",
                        Map.of("host", host))
                : SourceProblem.settings(
                        "clock-wrong",
                        "{host} does not accept the signature, and its clock differs from this server's by {seconds}"
                                + " seconds. Set the clock that is wrong.",
                        Map.of(
                                "host",
                                host,
                                "seconds",
                                String.valueOf(ahead.abs().toSeconds())));
    }

    @Override
    public Duration ahead() {
        return ahead;
    }
}
