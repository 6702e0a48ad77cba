package dev.corridor.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers to run only what comes from here: no third party, no inline script or style but those that carry the
 * request's nonce.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PageSafety extends OncePerRequestFilter {

    private static final String NONCE = PageSafety.class.getName() + ".nonce";
    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=()");
        response.setHeader("Content-Security-Policy", policy(request));
        chain.doFilter(request, response);
    }

    private String policy(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            return "default-src 'none'; frame-ancestors 'none'";
        }
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        return """
                default-src 'self'; script-src 'self' 'nonce-%1$s'; style-src 'self' 'nonce-%1$s'; \
                img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; \
                frame-ancestors 'none'\
                """.formatted(nonce);
    }

    /** The nonce that this request's page must put on its inline scripts and styles. */
    static String nonce(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(NONCE));
    }
}
