package dev.corridor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where to go once the server is ready. */
@Component
class Greeting {

    private static final Logger LOG = LoggerFactory.getLogger("corridor");

    private final Environment environment;

    Greeting(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            String bound = environment.getProperty("server.address", "127.0.0.1");
            LOG.info(
                    "Corridor is ready at http://{}:{}",
                    bound,
                    web.getWebServer().getPort());
        }
    }
}
