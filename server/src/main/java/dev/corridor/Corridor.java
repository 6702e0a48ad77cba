package dev.corridor;

import dev.corridor.shared.SchoolClock;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The one deployable. Who signs in is a matter of the part access, so Spring Security needs no users of its own. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
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
