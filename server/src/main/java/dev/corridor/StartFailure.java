package dev.corridor;

import dev.corridor.database.StartRefused;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says why the server does not start in a line on standard error, where the reason is one that a person can mend. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailure implements SpringBootExceptionReporter {

    StartFailure(ConfigurableApplicationContext context) {
        assert context != null;
    }

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof StartRefused refused) {
                System.err.println(refused.getMessage());
                return true;
            }
            if (each instanceof PortInUseException port) {
                System.err.println("Port " + port.getPort() + " is in use; choose another one with CORRIDOR_PORT.");
                return true;
            }
        }
        return false;
    }
}
