package dev.corridor.places.store;

import dev.corridor.places.Colour;
import dev.corridor.places.Folder;
import dev.corridor.shared.FolderId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes folders, in the caller's transaction. */
@Component
public class FolderStore {

    private final JdbcClient jdbc;

    public FolderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every folder, in the school's order. */
    public List<Folder> all(SchoolId school) {
        return jdbc.sql("""
                        select id, name, colour, icon, position, version
                          from folder
                         where school_id = :school
                         order by position, id
                        """)
                .param("school", school.value())
                .query(FolderStore::folder)
                .list();
    }

    public Optional<Folder> one(SchoolId school, FolderId folder) {
        return all(school).stream().filter(one -> one.id().equals(folder)).findFirst();
    }

    /** Adds a folder as it is. */
    public void insert(SchoolId school, Folder folder) {
        columns(jdbc.sql("""
                        insert into folder (school_id, id, name, colour, icon, position, version)
                        values (:school, :folder, :name, :colour, :icon, :position, :version)
                        """), school, folder).update();
    }

    /** Replaces the folder with this id. */
    public void update(SchoolId school, Folder folder) {
        columns(jdbc.sql("""
                        update folder
                           set name = :name, colour = :colour, icon = :icon, position = :position, version = :version
                         where school_id = :school
                           and id = :folder
                        """), school, folder).update();
    }

    /** Puts folders in this order; their versions stay, since their looks do. */
    public void arrange(SchoolId school, List<FolderId> order) {
        jdbc.sql("""
                        update folder f
                           set position = wanted.position
                          from unnest(:folders) with ordinality wanted (id, position)
                         where f.school_id = :school
                           and f.id = wanted.id
                           and f.position <> wanted.position
                        """)
                .param("school", school.value())
                .param("folders", order.stream().map(FolderId::value).toArray(UUID[]::new))
                .update();
    }

    /** Removes a folder; its rooms stay, by themselves, and keep its colour and icon. */
    public void delete(SchoolId school, FolderId folder) {
        jdbc.sql("""
                        update room r
                           set folder_id = null, colour = f.colour, icon = f.icon, version = r.version + 1
                          from folder f
                         where r.school_id = :school
                           and r.folder_id = :folder
                           and f.school_id = r.school_id
                           and f.id = r.folder_id
                        """)
                .param("school", school.value())
                .param("folder", folder.value())
                .update();
        jdbc.sql("""
                        delete from folder
                         where school_id = :school
                           and id = :folder
                        """)
                .param("school", school.value())
                .param("folder", folder.value())
                .update();
    }

    private static JdbcClient.StatementSpec columns(JdbcClient.StatementSpec sql, SchoolId school, Folder folder) {
        return sql.param("school", school.value())
                .param("folder", folder.id().value())
                .param("name", folder.name())
                .param("colour", folder.colour().word())
                .param("icon", folder.icon())
                .param("position", folder.position())
                .param("version", folder.version());
    }

    private static Folder folder(ResultSet row, int number) throws SQLException {
        return new Folder(
                new FolderId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Colour.of(row.getString("colour")),
                row.getString("icon"),
                row.getInt("position"),
                row.getLong("version"));
    }
}
