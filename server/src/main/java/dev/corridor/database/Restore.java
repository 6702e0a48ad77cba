package dev.corridor.database;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Reads a {@link Backup} into an empty database, all of it or nothing. */
final class Restore {

    private static final int LARGEST_MANIFEST = 1 << 20;

    private Restore() {}

    /**
     * Brings the schema to the version of the file, fills it, and brings it up to date.
     *
     * @return how many rows there are now
     * @throws StartRefused if the file is no whole backup, is newer than this program, or the database is not empty
     */
    static long read(Login owner, Path file) throws SQLException, IOException {
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(new BufferedInputStream(in, 1 << 16))) {
            Manifest manifest = manifest(zip);
            refuseUnlessWhole(file);
            if (!Migrations.know(manifest.schema())) {
                throw new IllegalArgumentException(
                        "it was written by a newer Corridor (schema " + manifest.schema() + ")");
            }
            Migrations.run(owner, Optional.of(manifest.schema()));
            long rows = fill(owner, manifest, zip);
            Migrations.run(owner, Optional.empty());
            return rows;
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new StartRefused(file + " cannot be restored: " + e.getMessage() + ". Nothing was changed.", e);
        }
    }

    /** A file that was cut short lacks its end, where a zip lists what it holds. */
    private static void refuseUnlessWhole(Path file) throws IOException {
        try (ZipFile whole = new ZipFile(file.toFile())) {
            whole.size();
        } catch (ZipException cut) {
            throw new IllegalArgumentException("it is cut short or damaged", cut);
        }
    }

    private static Manifest manifest(ZipInputStream zip) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(Backup.MANIFEST)) {
            throw new IllegalArgumentException("not a backup of Corridor's");
        }
        return Manifest.of(new String(zip.readNBytes(LARGEST_MANIFEST), StandardCharsets.UTF_8));
    }

    private static long fill(Login owner, Manifest manifest, ZipInputStream zip) throws SQLException, IOException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            refuseUnlessEmpty(connection, manifest);
            List<String> references = loosenReferences(statement);
            long rows = copy(connection, manifest, zip);
            for (String reference : references) {
                statement.execute(reference);
            }
            setSequences(statement);
            connection.commit();
            return rows;
        }
    }

    private static void refuseUnlessEmpty(Connection connection, Manifest manifest) throws SQLException {
        List<Table> there = Table.all(connection);
        if (!there.equals(manifest.tables())) {
            throw new IllegalArgumentException("its tables are not those of schema " + manifest.schema());
        }
        try (Statement statement = connection.createStatement()) {
            for (Table table : there) {
                statement.execute("lock table " + table.name() + " in access exclusive mode");
                try (ResultSet row = statement.executeQuery("select exists (select 1 from " + table.name() + ")")) {
                    row.next();
                    if (row.getBoolean(1)) {
                        throw new IllegalArgumentException("the database is not empty (" + table.name() + " has rows)");
                    }
                }
            }
        }
    }

    /**
     * Takes references away so that tables can be filled in any order.
     *
     * @return the statements that put them back, which checks every row
     */
    private static List<String> loosenReferences(Statement statement) throws SQLException {
        List<String> loosen = new ArrayList<>();
        List<String> tighten = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
                  from pg_constraint
                 where contype = 'f'
                   and connamespace = 'public'::regnamespace
                """)) {
            while (rows.next()) {
                String table = "alter table " + rows.getString(1);
                loosen.add(table + " drop constraint " + rows.getString(2));
                tighten.add(table + " add constraint " + rows.getString(2) + " " + rows.getString(3));
            }
        }
        for (String sql : loosen) {
            statement.execute(sql);
        }
        return tighten;
    }

    private static long copy(Connection connection, Manifest manifest, ZipInputStream zip)
            throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        long rows = 0;
        for (Table table : manifest.tables()) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || !entry.getName().equals(table.name())) {
                throw new IllegalArgumentException("it ends before the table " + table.name());
            }
            rows += copy.copyIn("copy " + table.withColumns() + " from stdin", zip);
        }
        return rows;
    }

    private static void setSequences(Statement statement) throws SQLException {
        List<String> settings = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select s.oid::regclass::text, quote_ident(a.attname), t.oid::regclass::text
                  from pg_class s
                  join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i') and d.classid = 'pg_class'::regclass
                  join pg_class t on t.oid = d.refobjid
                  join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
                 where s.relkind = 'S'
                   and s.relnamespace = 'public'::regnamespace
                """)) {
            while (rows.next()) {
                settings.add("select setval('" + rows.getString(1) + "', (select max(" + rows.getString(2) + ") from "
                        + rows.getString(3) + "))");
            }
        }
        for (String sql : settings) {
            statement.execute(sql);
        }
    }
}
