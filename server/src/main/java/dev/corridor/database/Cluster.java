package dev.corridor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The files of an embedded database, and the server process that may be running on them. */
record Cluster(DataFolder folder, PostgresPrograms programs) {

    /**
     * Makes the files unless they are there.
     *
     * @return whether they were made
     * @throws StartRefused if they are of another PostgreSQL
     */
    boolean makeIfMissing(String superuser) throws IOException, InterruptedException {
        Path version = folder.cluster().resolve("PG_VERSION");
        if (Files.exists(folder.cluster())) {
            String found = Files.exists(version) ? Files.readString(version).strip() : "unknown";
            if (!found.equals("" + PostgresPrograms.MAJOR_VERSION)) {
                throw new StartRefused(folder.cluster() + " holds files of PostgreSQL " + found + ", and this Corridor"
                        + " runs " + PostgresPrograms.MAJOR_VERSION + ". Back up with the Corridor that wrote them"
                        + " (bin/corridor backup FILE), then restore into an empty folder.");
            }
            return false;
        }
        Path fresh = folder.path().resolve("database.new");
        Folders.delete(fresh);
        initialise(fresh, superuser);
        Files.move(fresh, folder.cluster());
        return true;
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
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new StartRefused(
                    "A database server left on " + folder.cluster() + " (process "
                            + orphan.get().pid() + ") does not stop; stop it by hand.",
                    e);
        }
    }

    private Optional<ProcessHandle> runningServer() throws IOException {
        List<String> lines = pidFile();
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
    private List<String> pidFile() throws IOException {
        try {
            return Files.readAllLines(folder.cluster().resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** Waits until the server takes connections; after a crash it first recovers, which takes a while. */
    void awaitReady(Process process, Duration limit) throws IOException, InterruptedException {
        String pid = Long.toString(process.pid());
        long end = System.nanoTime() + limit.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            List<String> lines = pidFile();
            if (lines.size() >= 8
                    && lines.getFirst().strip().equals(pid)
                    && lines.get(7).strip().equals("ready")) {
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
