package dev.corridor.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folder that a server with an embedded database lives in; at most one server at a time. */
final class DataFolder implements AutoCloseable {

    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rwx------");

    static final String CLUSTER = "database";
    private static final String SECRET = "database.secret";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the folder, made where there is none, until it is closed or this process ends.
     *
     * @throws FolderInUse if another process has it
     */
    static DataFolder take(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path, PosixFilePermissions.asFileAttribute(OURS_ALONE));
            }
            FileChannel channel = FileChannel.open(
                    path.resolve("corridor.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                String holder = read(channel);
                channel.close();
                throw new FolderInUse(path, holder);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new StartRefused("The folder " + path + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(20);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    }

    Path path() {
        return path;
    }

    /** The database's own files. */
    Path cluster() {
        return path.resolve(CLUSTER);
    }

    Path databaseLog() {
        return path.resolve("database.log");
    }

    /** The password that the others follow from: made at the first call, readable by this user alone. */
    String secret() throws IOException {
        Path file = path.resolve(SECRET);
        if (!Files.exists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            Path fresh = path.resolve("database.secret.new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, HexFormat.of().formatHex(random));
            Files.move(fresh, file);
        }
        return secretIn(path);
    }

    static String secretIn(Path folder) throws IOException {
        return Files.readString(folder.resolve(SECRET)).strip();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("The lock of " + path + " cannot be let go", e);
        }
    }
}
