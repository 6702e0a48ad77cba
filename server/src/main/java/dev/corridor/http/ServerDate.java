package dev.corridor.http;

import dev.corridor.shared.SchoolClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Dates every answer by the clock that decisions go by. Browsers count down by it, since the clocks of students'
 * devices are often wrong; and a sample school day, whose clock runs ahead, is shown at its own time.
 */
@Component
class ServerDate extends OncePerRequestFilter {

    private final SchoolClock clock;

    ServerDate(SchoolClock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setDateHeader(HttpHeaders.DATE, clock.now().toEpochMilli());
        chain.doFilter(request, response);
    }
}
