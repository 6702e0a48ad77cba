package dev.corridor.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** One line in the server's log for a request that went wrong; never a line break or a body from outside. */
final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger("corridor.requests");
    private static final int OUR_FRAMES = 4;

    void refused(HttpServletRequest request, int status, String why) {
        if (LOG.isInfoEnabled()) {
            LOG.info("{} {} refused with {}: {}", request.getMethod(), path(request), status, line(why));
        }
    }

    /** Says what failed where. Returns the incident's id, which the caller is told. */
    String fault(HttpServletRequest request, Throwable e) {
        String incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        Throwable root = NestedExceptionUtils.getMostSpecificCause(e);
        if (LOG.isErrorEnabled()) {
            LOG.error(
                    "incident {}: {} {}: {} at {}",
                    incident,
                    request.getMethod(),
                    path(request),
                    line("" + root),
                    at(root));
        }
        return incident;
    }

    private static String at(Throwable e) {
        String ours = Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.corridor"))
                .limit(OUR_FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        return ours.isEmpty() && e.getStackTrace().length > 0 ? e.getStackTrace()[0].toString() : ours;
    }

    private static String path(HttpServletRequest request) {
        return line(request.getRequestURI());
    }

    private static String line(String text) {
        String flat = text.replaceAll("\\p{Cntrl}+", " ");
        return flat.length() <= 300 ? flat : flat.substring(0, 300) + "...";
    }
}
