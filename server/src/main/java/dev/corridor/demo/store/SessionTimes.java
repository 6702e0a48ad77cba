package dev.corridor.demo.store;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the times of open sessions go along when the sample world skips a night: who is looking on stays signed in. */
@Component
public class SessionTimes {

    private final JdbcClient jdbc;

    public SessionTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void skip(Duration by) {
        jdbc.sql("""
                        update session
                           set seen_at = seen_at + make_interval(secs => :seconds),
                               expires_at = expires_at + make_interval(secs => :seconds)
                         where ended_at is null
                        """).param("seconds", by.toSeconds()).update();
    }
}
