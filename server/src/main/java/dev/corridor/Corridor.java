package dev.corridor;

import dev.corridor.database.Database;
import dev.corridor.database.DatabaseSettings;
import dev.corridor.database.StartRefused;
import dev.corridor.demo.DemoClock;
import dev.corridor.rosters.EarlyRead;
import dev.corridor.rosters.RosterCommand;
import dev.corridor.shared.SchoolClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * The one deployable, as a server and as a command. Who signs in is a matter of the part access, so Spring Security
 * needs no users of its own.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Corridor {

    /** Ends with status 1 if a command fails, 2 if it is not understood; each in words on standard error. */
    public static void main(String[] args) {
        try {
            switch (Command.of(args)) {
                case Command.Help() -> System.out.println(Command.USAGE);
                case Command.Serve() -> SpringApplication.run(Corridor.class, args);
                case Command.Demo() -> demo();
                case Command.Backup(var file) -> {
                    long rows = Database.backup(settings(), file);
                    System.out.println("Wrote " + rows + " rows to " + file + ".");
                }
                case Command.Restore(var file) -> {
                    long rows = Database.restore(settings(), file);
                    System.out.println("Restored " + rows + " rows from " + file + ".");
                }
                case Command.Import order -> imports(order);
            }
        } catch (StartRefused e) {
            leave(1, e);
        } catch (Command.NotUnderstood e) {
            leave(2, e);
        }
    }

    /** Serves the sample world, from a data folder of its own, its clock in the middle of a school day. */
    private static void demo() {
        Path data = Path.of(Objects.requireNonNullElse(System.getenv("CORRIDOR_DATA"), "./data/demo"));
        Duration ahead = DemoClock.ahead(data, new SchoolClock(Clock.systemUTC()).machineTime());
        SpringApplication.run(
                Corridor.class,
                "--corridor.demo.on=true",
                "--corridor.demo.ahead=" + ahead,
                "--corridor.database.data=" + data);
    }

    private static void imports(Command.Import order) {
        LocalDate today = new SchoolClock(Clock.systemUTC()).today(order.zone());
        EarlyRead roster = EarlyRead.begin(order.file(), today);
        RosterCommand.Outcome outcome = Errand.run(parts -> parts.getBean(RosterCommand.class)
                .run(roster, order.school(), order.credentials(), order.guard(), order.zone()));
        outcome.lines().forEach(outcome.applied() ? System.out::println : System.err::println);
        if (!outcome.applied()) {
            throw new StartRefused("The roster was not applied.");
        }
    }

    private static void leave(int status, RuntimeException reason) {
        System.err.println(reason.getMessage());
        System.exit(status);
    }

    private static DatabaseSettings settings() {
        return DatabaseSettings.of(System.getenv());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SchoolClock schoolClock(Clock clock, @Value("${corridor.demo.ahead:PT0S}") Duration ahead) {
        return new SchoolClock(clock, ahead);
    }
}
