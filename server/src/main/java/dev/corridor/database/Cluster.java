package dev.corridor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The files of an embedded database, and the server process that may be running on them. */
record Cluster(DataFolder folder, PostgresPrograms programs) {

    private static final String PID_FILE = "postmaster.pid";
    private static final int LARGEST_LOG = 10_000_000;

    /** Nothing that was answered may be lost, whatever the defaults of a build may be. */
    private static final Map<String, String> DURABLE = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "password_encryption", "scram-sha-256",
            "max_connections", "60",
            "log_timezone", "UTC",
            "timezone", "UTC");

    /**
     * Makes the files unless they are there.
     *
     * @throws StartRefused if they are of another PostgreSQL
     */
    void makeIfMissing(String superuser) throws IOException, InterruptedException {
        Path version = folder.cluster().resolve("PG_VERSION");
        if (Files.exists(folder.cluster())) {
            String found = Files.exists(version) ? Files.readString(version).strip() : "unknown";
            if (!found.equals("" + PostgresPrograms.MAJOR_VERSION)) {
                throw new StartRefused(folder.cluster() + " holds files of PostgreSQL " + found + ", and this Corridor"
                        + " runs " + PostgresPrograms.MAJOR_VERSION + ". Back up with the Corridor that wrote them"
                        + " (bin/corridor backup FILE), then restore into an empty folder.");
            }
            return;
        }
        Path fresh = folder.path().resolve("database.new");
        Folders.delete(fresh);
        initialise(fresh, superuser);
        Files.move(fresh, folder.cluster());
    }

    private void initialise(Path target, String superuser) throws IOException, InterruptedException {
        Path password = folder.path().resolve("password.tmp");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(
                    password,
                    new Login("", superuser, folder.secret()).as(superuser).password());
            Process process = new ProcessBuilder(programs.command(
                            "initdb",
                            "--pgdata=" + target,
                            "--username=" + superuser,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.databaseLog().toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw new StartRefused("The database's files cannot be made; " + folder.databaseLog() + " says why.");
            }
        } finally {
            Files.delete(password);
        }
    }

    /** Whether the roles and the database inside were made too, and the first start not cut short. */
    boolean complete() {
        return Files.exists(folder.cluster().resolve("corridor.made"));
    }

    void markComplete() throws IOException {
        Files.createFile(folder.cluster().resolve("corridor.made"));
    }

    /** Stops a database server that a killed Corridor left on these files. The folder's lock is ours by now. */
    void stopOrphan() throws IOException, InterruptedException {
        Optional<ProcessHandle> orphan = runningServer();
        if (orphan.isEmpty()) {
            return;
        }
        interrupt(orphan.get().pid());
        try {
            orphan.get().onExit().get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StartRefused(
                    "A database server left on " + folder.cluster() + " (process "
                            + orphan.get().pid() + ") does not stop; stop it by hand.",
                    e);
        }
    }

    private Optional<ProcessHandle> runningServer() throws IOException {
        List<String> lines = pidFile(folder.cluster());
        if (lines.size() < 2) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.endsWith("/postgres"))
                        .orElse(false));
    }

    /** The lines that PostgreSQL writes about itself: pid, folder, start, port, socket, address, memory, state. */
    private static List<String> pidFile(Path cluster) throws IOException {
        try {
            return Files.readAllLines(cluster.resolve(PID_FILE));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static boolean ready(List<String> pidFile) {
        return pidFile.size() >= 8 && pidFile.get(7).strip().equals("ready");
    }

    /** The port of the server that runs in a data folder. */
    static int portOfRunning(Path folder) throws IOException {
        List<String> lines = pidFile(folder.resolve(DataFolder.CLUSTER));
        if (!ready(lines)) {
            throw new NoSuchFileException("no database server runs there");
        }
        return Integer.parseInt(lines.get(3).strip());
    }

    /** Starts a server on these files; it is not ready yet. */
    Process launch(Map<String, String> settings, int port) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-D", folder.cluster().toString(), "-p", "" + port));
        Map<String, String> all = new TreeMap<>(DURABLE);
        all.putAll(settings);
        all.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        Path log = folder.databaseLog();
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.delete(log);
        }
        return new ProcessBuilder(programs.command("postgres", arguments.toArray(String[]::new)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Waits until the server takes connections; after a crash it first recovers, which takes a while. */
    void awaitReady(Process process, Duration limit) throws IOException, InterruptedException {
        String pid = Long.toString(process.pid());
        long end = System.nanoTime() + limit.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            List<String> lines = pidFile(folder.cluster());
            if (ready(lines) && lines.getFirst().strip().equals(pid)) {
                return;
            }
            Thread.sleep(10);
        }
        throw new StartRefused("The database does not start; " + folder.databaseLog() + " says why.");
    }

    /** Asks a server to end all sessions, write everything and stop. */
    static void interrupt(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
    }
}
