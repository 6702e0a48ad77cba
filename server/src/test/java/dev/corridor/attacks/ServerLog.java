package dev.corridor.attacks;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** What the server says in its log, until it is closed. */
final class ServerLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final Logger ours = root.getLoggerContext().getLogger("dev.corridor");
    private final Level rootBefore = root.getLevel();
    private final @Nullable Level oursBefore = ours.getLevel();

    /** An errand that ran in this process before has made its log quieter than a server's. */
    ServerLog() {
        root.setLevel(Level.INFO);
        ours.setLevel(Level.INFO);
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    /**
     * What was said since last asked. An answer may be here before its line: something is waited for, a second at most.
     */
    List<String> since() {
        for (int wait = 0; wait < 100 && lines.isEmpty(); wait++) {
            LockSupport.parkNanos(10_000_000);
        }
        List<String> said = List.copyOf(lines);
        lines.clear();
        return said;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.INFO)) {
            lines.add(event.getLevel() + " " + event.getFormattedMessage()
                    + (event.getThrowableProxy() == null ? "" : "\n"));
        }
    }

    @Override
    public void close() {
        root.detachAppender(this);
        root.setLevel(rootBefore);
        ours.setLevel(oursBefore);
        stop();
    }
}
