package dev.corridor.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes every row of a database, running or not, as it is at one moment, into one file. The file is a zip: first
 * {@code corridor-backup} with the format, the schema's version and a line for each table, then each table as
 * PostgreSQL's COPY writes text.
 */
final class Backup {

    static final String MANIFEST = "corridor-backup";

    private Backup() {}

    /**
     * Writes the file whole or not at all, readable by this user alone.
     *
     * @return how many rows it holds
     */
    static long write(Login owner, Path file) throws SQLException, IOException {
        Path target = file.toAbsolutePath();
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        Files.deleteIfExists(partial);
        Files.createFile(partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Connection connection = owner.connect()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            long rows;
            try (OutputStream out = Files.newOutputStream(partial);
                    ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16))) {
                rows = write(connection, zip);
            }
            connection.rollback();
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
            return rows;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static long write(Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        List<Table> tables = Table.all(connection);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(new Manifest(Table.schemaVersion(connection), tables).text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        long rows = 0;
        for (Table table : tables) {
            zip.putNextEntry(new ZipEntry(table.name()));
            rows += copy.copyOut("copy " + table.withColumns() + " to stdout", zip);
            zip.closeEntry();
        }
        return rows;
    }
}
