package dev.corridor.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs that Corridor carries (initdb, pg_ctl, postgres), unpacked into the data folder once.
 *
 * @param folder with bin, lib and share
 */
record PostgresPrograms(Path folder) {

    /** The PostgreSQL whose files these programs read. */
    static final int MAJOR_VERSION = 18;

    static PostgresPrograms in(DataFolder data) throws IOException {
        URL packed = packed();
        JarURLConnection jar = (JarURLConnection) packed.openConnection();
        Path folder = data.path()
                .resolve("programs-" + Long.toHexString(jar.getJarEntry().getCrc()));
        if (!Files.exists(folder)) {
            Path fresh = data.path().resolve("programs.new");
            Folders.delete(fresh);
            unpack(jar, fresh);
            Files.move(fresh, folder);
        }
        return new PostgresPrograms(folder);
    }

    private static URL packed() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        URL url = PostgresPrograms.class.getResource("/postgres-" + system + "-" + processor + ".txz");
        if (url == null) {
            throw new StartRefused("This build carries no PostgreSQL for " + system + " on " + processor
                    + "; name a server with CORRIDOR_DB_URL, CORRIDOR_DB_USER and CORRIDOR_DB_PASSWORD.");
        }
        return url;
    }

    private static void unpack(JarURLConnection jar, Path target) throws IOException {
        try (InputStream in = jar.getInputStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    /**
     * The words that run a program. PostgreSQL does not run as root, so root becomes nobody in a name space; and it
     * gets a session of its own where it can, so that Ctrl+C reaches Corridor alone, which then stops it last.
     */
    List<String> command(String program, String... arguments) {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            words.add("/usr/bin/setsid");
        }
        if (System.getProperty("user.name").equals("root")) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(folder.resolve("bin").resolve(program).toString());
        words.addAll(List.of(arguments));
        return words;
    }

    /**
     * Refuses where root cannot become nobody.
     *
     * @throws StartRefused saying what to do instead
     */
    static void refuseRootWithoutUnshare() {
        if (!System.getProperty("user.name").equals("root") || succeeds("unshare", "-U", "true")) {
            return;
        }
        throw new StartRefused("PostgreSQL does not run as root and this machine has no working \"unshare -U\":"
                + " start Corridor as another user, or name a server with CORRIDOR_DB_URL.");
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
