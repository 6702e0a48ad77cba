package dev.corridor.photos.store;

import dev.corridor.photos.Photo;
import dev.corridor.photos.PhotoId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table photo. */
@Component
public class PhotoStore {

    private final JdbcClient jdbc;

    public PhotoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Photo> find(SchoolId school, PhotoId id) {
        return jdbc.sql("select person_id, image from photo where school_id = :school and id = :id")
                .param("school", school.value())
                .param("id", id.value())
                .query((row, number) ->
                        new Photo(new PersonId(row.getObject("person_id", UUID.class)), row.getBytes("image")))
                .optional();
    }

    /** Puts it in the place of the person's one before. */
    public void save(SchoolId school, PhotoId id, PersonId person, byte[] jpeg, Instant at, PersonId by) {
        delete(school, person);
        jdbc.sql("""
                        insert into photo (school_id, id, person_id, image, stored_at, stored_by)
                        values (:school, :id, :person, :image, :at, :by)
                        """)
                .param("school", school.value())
                .param("id", id.value())
                .param("person", person.value())
                .param("image", jpeg)
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    public void delete(SchoolId school, PersonId person) {
        jdbc.sql("delete from photo where school_id = :school and person_id = :person")
                .param("school", school.value())
                .param("person", person.value())
                .update();
    }
}
