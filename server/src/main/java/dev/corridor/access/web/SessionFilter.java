package dev.corridor.access.web;

import dev.corridor.access.Sessions;
import dev.corridor.access.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the session of a request to the API by its cookie, and keeps it with the request. */
final class SessionFilter extends OncePerRequestFilter {

    private static final String SIGNED_IN = SignedIn.class.getName();

    private final Sessions sessions;

    SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The session of a request, if it has an open one. */
    static Optional<SignedIn> signedIn(HttpServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(SIGNED_IN));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        TokenCookies.SESSION
                .token(request)
                .flatMap(sessions::find)
                .ifPresent(found -> request.setAttribute(SIGNED_IN, found));
        chain.doFilter(request, response);
    }
}
