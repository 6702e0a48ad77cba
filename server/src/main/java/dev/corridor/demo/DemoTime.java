package dev.corridor.demo;

import dev.corridor.shared.SchoolClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers the sample world's time: their countdowns go by the date of an answer. */
@Component
@ConditionalOnProperty("corridor.demo.on")
final class DemoTime extends OncePerRequestFilter {

    private final SchoolClock clock;

    DemoTime(SchoolClock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setDateHeader(HttpHeaders.DATE, clock.now().toEpochMilli());
        chain.doFilter(request, response);
    }
}
