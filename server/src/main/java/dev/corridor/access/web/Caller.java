package dev.corridor.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** Where a request comes from. */
final class Caller {

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final int NETWORK_BYTES = 8;

    private Caller() {}

    /** The address as guessing is counted: one household or school has a whole network of IPv6, so its first half. */
    static String address(HttpServletRequest request) {
        InetAddress address = inet(request);
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] network = new byte[NETWORK_BYTES];
        System.arraycopy(address.getAddress(), 0, network, 0, NETWORK_BYTES);
        return HexFormat.of().formatHex(network);
    }

    /** What the browser calls itself. */
    static String device(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "unknown")
                .replaceAll("[\\p{Cntrl}<>]", " ");
    }

    /**
     * Whether somebody at this very machine calls: from loopback, by a name of loopback (a page elsewhere could make
     * its own name point here), and not through a proxy that runs here and was not named as trusted.
     */
    static boolean here(HttpServletRequest request) {
        return inet(request).isLoopbackAddress()
                && LOOPBACK_NAMES.contains(request.getServerName())
                && Stream.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via")
                        .allMatch(header -> request.getHeader(header) == null);
    }

    private static InetAddress inet(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("the address of a connection is no address", impossible);
        }
    }
}
