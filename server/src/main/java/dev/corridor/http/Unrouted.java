package dev.corridor.http;

import dev.corridor.shared.Open;
import dev.corridor.shared.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers errors that arise outside a handler: in Tomcat or in a filter. */
@RestController
class Unrouted implements ErrorController {

    private final RequestLog log = new RequestLog();

    @Open(value = "It is where errors end, whoever called", signedIn = false)
    @RequestMapping("/error")
    ResponseEntity<ProblemBody> error(HttpServletRequest request) {
        ProblemBody body = body(request);
        return ResponseEntity.status(body.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private ProblemBody body(HttpServletRequest request) {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown instanceof Problem problem) {
            return ProblemBody.of(problem);
        }
        if (thrown instanceof Throwable fault) {
            return ProblemBody.fault(log.fault(request, fault));
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer known ? known : 404;
        return code == 404 ? ProblemBody.of(Problem.notFound("thing")) : ProblemBody.of(code);
    }
}
