package dev.corridor.journeys;

import dev.corridor.Corridor;
import dev.corridor.CorridorTest;
import dev.corridor.TestClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A Corridor of its own on a data folder of its own, as its very first visitor finds it, with a clock of the test's.
 */
final class EmptyServer implements AutoCloseable {

    private final ConfigurableApplicationContext running;
    private final TestClock clock;

    EmptyServer(Path folder, Instant now) {
        this.running = new SpringApplicationBuilder(Corridor.class, CorridorTest.Clocks.class)
                .run("--server.port=0", "--corridor.database.data=" + folder.resolve("data"));
        this.clock = running.getBean(TestClock.class);
        clock.goOnFrom(now);
    }

    int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) running).getWebServer())
                .getPort();
    }

    ApplicationContext context() {
        return running;
    }

    TestClock clock() {
        return clock;
    }

    @Override
    public void close() {
        running.close();
    }
}
