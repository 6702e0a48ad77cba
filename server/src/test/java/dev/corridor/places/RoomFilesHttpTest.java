package dev.corridor.places;

import static dev.corridor.places.RoomBodies.room;
import static dev.corridor.places.RoomBodies.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestSchool;
import dev.corridor.people.Accounts;
import dev.corridor.people.Person;
import dev.corridor.places.RoomFiles.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Files of rooms that go out, and which are none. */
@CorridorTest
class RoomFilesHttpTest {

    @Autowired
    ApplicationContext context;

    private TestSchool school;
    private TestBrowser admin;
    private RoomFiles files;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
        files = new RoomFiles(school, admin);
    }

    @Test
    void aFileThatIsNoListOfRoomsIsRefused() {
        assertThat(files.preview("rooms.csv", new byte[0]).errors()).hasSize(1);
        assertThat(files.preview("a,b\n1,2\n").errors()).containsExactly("0  no-rooms");
        assertThat(files.preview("x.xlsx", RoomFiles.bytes("PK\3\4nonsense")).errors())
                .containsExactly("0  broken-zip");
        assertThat(files.preview("schoolName,room\nSomewhere else,101\n").errors())
                .containsExactly("2 school other-school");
    }

    @Test
    void whatGoesOutComesInAgainAndChangesNothing() {
        files.comesIn("name,number,folder,max to,teachers,approval,visible to,grades,opens,closes\n"
                + "Baño 1,B1,Baños,2,,,,,,\n"
                + "Lab,220,,,\"" + login(school.rivera()) + ", " + login(school.okafor())
                + "\",all-in-room,except,12,8:00,15:00\n");
        admin.post(school.at("/rooms"), with(room("-=1+1"), "number", "7"));
        for (String format : List.of("csv", "xlsx")) {
            byte[] file = files.exported("export", format);
            if (format.equals("csv")) {
                assertThat(new String(file, StandardCharsets.UTF_8))
                        .contains("'-=1+1")
                        .contains("Baño 1");
            }
            Reply shown = files.preview("rooms." + format, file);
            assertThat(shown.errors()).isEmpty();
            assertThat(shown.body().at("/unchanged").asInt())
                    .as(format + shown.body())
                    .isEqualTo(3);
            assertThat(shown.names("changed")).isEmpty();
            assertThat(shown.names("added")).isEmpty();
        }
    }

    @Test
    void theTemplateIsAFileThatCanBeApplied() {
        for (String format : List.of("csv", "xlsx")) {
            Reply shown = files.preview("template." + format, files.exported("template", format));
            assertThat(shown.errors()).isEmpty();
            assertThat(shown.names("added")).contains("Restroom 1", "Nurse");
        }
        assertThat(admin.get(school.at("/rooms/template?format=pdf")).status()).isEqualTo(400);
    }

    private String login(Person person) {
        return String.valueOf(context.getBean(Accounts.class)
                .find(person.account())
                .orElseThrow()
                .email());
    }
}
