package dev.corridor.places;

import static dev.corridor.places.RoomBodies.room;
import static dev.corridor.places.RoomBodies.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestSchool;
import dev.corridor.places.RoomFiles.Reply;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Which rooms the rows of a file are about where names and numbers move. */
@CorridorTest
class RoomsRenamedByFileTest {

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
    void aRoomIsKnownByItsNumberIfItsNameIsNew() {
        admin.post(school.at("/rooms"), with(room("Room 214"), "number", "214"));
        admin.post(school.at("/rooms"), with(room("Hall A"), "number", "H"));
        admin.post(school.at("/rooms"), with(room("Hall B"), "number", "H"));
        Reply shown = files.preview("name,room\nAlgebra,214\nHall C,H\n");
        assertThat(shown.names("changed")).containsExactly("Algebra");
        assertThat(shown.names("added")).as("two have that number").containsExactly("Hall C");
    }

    @Test
    void twoRoomsSwapTheirNamesAndKeepWhatTheyAre() {
        String gym = makes("Gym", "G1", 3);
        String pool = makes("Pool", "P1", 4);
        makes("Lab", "L1", 5);
        String csv = "name,number,closest\nPool,G1,none\nGym,P1,none\nLab,L1,Pool\n";
        Reply shown = files.preview(csv);
        assertThat(shown.errors()).isEmpty();
        assertThat(shown.names("added")).isEmpty();
        assertThat(shown.changes(0)).containsExactly("name: Gym -> Pool");
        assertThat(shown.changes(1)).containsExactly("name: Pool -> Gym");
        files.comesIn(csv);
        assertThat(files.named("Pool").at("/id").asString()).isEqualTo(gym);
        assertThat(files.named("Pool").at("/maxTo").asInt()).isEqualTo(3);
        assertThat(files.named("Gym").at("/id").asString()).isEqualTo(pool);
        assertThat(files.named("Lab").at("/closest/0").asString())
                .as("by what rooms are called afterwards")
                .isEqualTo(gym);
        assertThat(files.preview(csv).body().at("/unchanged").asInt()).isEqualTo(3);
    }

    @Test
    void namesArePassedOnFromRoomToRoom() {
        String first = makes("First", "1", 1);
        String second = makes("Second", "2", 2);
        String third = makes("Third", "3", 3);
        files.comesIn("name,number\nSecond,1\nThird,2\nFourth,3\n");
        assertThat(files.named("Second").at("/id").asString()).isEqualTo(first);
        assertThat(files.named("Third").at("/id").asString()).isEqualTo(second);
        assertThat(files.named("Fourth").at("/id").asString()).isEqualTo(third);
        assertThat(admin.get(school.at("/rooms")).body().at("/items")).hasSize(3);
    }

    @Test
    void aCircleOfThreeIsTurnedInOneGo() {
        String a = makes("A", "1", 1);
        String b = makes("B", "2", 2);
        String c = makes("C", "3", 3);
        files.comesIn("number,name\n1,b\n2,c\n3,a\n");
        assertThat(files.named("b").at("/id").asString()).isEqualTo(a);
        assertThat(files.named("c").at("/id").asString()).isEqualTo(b);
        assertThat(files.named("a").at("/id").asString()).isEqualTo(c);
    }

    @Test
    void aRoomGetsTheNumberOfAnotherThatKeepsItsName() {
        String gym = makes("Gym", "G1", 3);
        makes("Pool", "P1", 4);
        Reply shown = files.preview("name,number\nGym,P1\n");
        assertThat(shown.errors()).isEmpty();
        assertThat(shown.changes(0)).containsExactly("number: G1 -> P1");
        files.comesIn("name,number\nGym,P1\nPool,P1\n");
        assertThat(files.named("Gym").at("/id").asString()).isEqualTo(gym);
    }

    @Test
    void aNameIsTheNameOfOneRoomOnly() {
        makes("Gym", "G1", 3);
        makes("Pool", "P1", 4);
        makes("Lab", "L1", 5);
        assertThat(files.preview("name,number,minutes\nLab,G1,\nGym,P1,\nGym,L1,\n")
                        .errors())
                .containsExactly("4 name duplicate-name");
        Reply numbers = files.preview("name,number\nPool,G1\nlab,P1\n");
        assertThat(numbers.errors()).isEmpty();
        assertThat(numbers.changes(0)).as("nothing takes its name").containsExactly("number: P1 -> G1");
        assertThat(numbers.changes(1)).containsExactly("name: Lab -> lab", "number: L1 -> P1");
    }

    /** A room that is told from the others by how many may come. */
    private String makes(String name, String number, int maxTo) {
        Map<String, Object> form = with(with(room(name), "number", number), "maxTo", maxTo);
        return admin.post(school.at("/rooms"), form).body().at("/id").asString();
    }
}
