package dev.corridor.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A Corridor of its own, started from the jar as a person would, on a data folder; it can be killed. */
final class ServerProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "corridor.jar");
    private static final Pattern READY = Pattern.compile("ready at http://127\\.0\\.0\\.1:(\\d+)");
    /** As the tests' own: it lives for seconds, in which its second compiler would take more than it gives. */
    private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Path data;
    private final Path log;
    private final Process process;

    private ServerProcess(Path data, Path log, Process process) {
        this.data = data;
        this.log = log;
        this.process = process;
    }

    /** Starts it without waiting; what it says goes to a file beside the folder. */
    static ServerProcess launch(Path data, String... words) {
        try {
            Path log = Files.createTempFile(data.toAbsolutePath().getParent(), "server", ".log");
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString());
            builder.command().addAll(FLAGS);
            builder.command().addAll(List.of("-jar", JAR.toString()));
            builder.command().addAll(List.of(words));
            builder.environment().put("CORRIDOR_DATA", data.toString());
            builder.environment().put("CORRIDOR_PORT", "0");
            builder.environment().remove("CORRIDOR_DB_URL");
            return new ServerProcess(
                    data,
                    log,
                    builder.redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it says that it is ready. Returns its port. */
    int awaitReady() throws InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            Matcher ready = READY.matcher(said());
            if (ready.find()) {
                return Integer.parseInt(ready.group(1));
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The server did not start: " + said());
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its database server's process. */
    ProcessHandle database() throws IOException {
        String pid = Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** Everything in its database, past the server. */
    JdbcClient owner() throws IOException {
        String port = Files.readAllLines(data.resolve("database/postmaster.pid"))
                .get(3)
                .strip();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/corridor");
        source.setUser("corridor_owner");
        source.setPassword(Files.readString(data.resolve("database.secret")).strip());
        return JdbcClient.create(source);
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill} does. Returns the exit status. */
    int stop() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("The server does not end: " + said());
        }
        return process.exitValue();
    }

    /** Leaves nothing running. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
