package dev.corridor;

import dev.corridor.shared.SchoolClock;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The one deployable. */
@SpringBootApplication
public class Corridor {

    public static void main(String[] args) {
        SpringApplication.run(Corridor.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SchoolClock schoolClock(Clock clock) {
        return new SchoolClock(clock);
    }
}
