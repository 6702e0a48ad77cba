package dev.corridor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.demo.World.Room;
import dev.corridor.demo.World.Section;
import dev.corridor.demo.World.Staff;
import dev.corridor.demo.World.Student;
import java.util.HashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LincolnHighTest {

    private final World lincoln = LincolnHigh.world();

    @Test
    void isTheSameWorldEachTime() {
        assertThat(LincolnHigh.world()).isEqualTo(lincoln);
    }

    @Test
    void hasTheSizeOfARealSchool() {
        assertThat(lincoln.students()).hasSize(900);
        assertThat(lincoln.staff()).hasSize(60);
        assertThat(lincoln.rooms()).hasSizeBetween(55, 70);
    }

    @Test
    void everyLoginAndEveryRoomNameIsUsedOnce() {
        assertThat(Stream.concat(
                        lincoln.students().stream().map(Student::login),
                        lincoln.staff().stream().map(Staff::login)))
                .doesNotHaveDuplicates();
        assertThat(lincoln.rooms().stream().map(Room::name)).doesNotHaveDuplicates();
        assertThat(lincoln.rooms().stream().map(Room::name))
                .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(15));
    }

    @Test
    void everyStudentIsInOneClassInEachPeriod() {
        var classes = new HashMap<String, Integer>();
        lincoln.sections()
                .forEach(section -> section.students()
                        .forEach(student -> classes.merge(section.period() + student, 1, Integer::sum)));
        assertThat(classes)
                .hasSize(900 * 7)
                .allSatisfy((place, count) -> assertThat(count).isEqualTo(1));
    }

    @Test
    void anaSitsInMsRiverasAlgebraClassInTheThirdPeriod() {
        Section algebra = lincoln.sections().stream()
                .filter(s -> s.name().equals("Algebra II") && s.period().equals("Period 3"))
                .findFirst()
                .orElseThrow();
        assertThat(algebra.roomNumber()).isEqualTo("214");
        assertThat(algebra.students()).contains("ana").hasSizeBetween(20, 35);
    }

    @Test
    void rooseveltSharesNobodyWithIt() {
        World roosevelt = Roosevelt.world();
        assertThat(roosevelt.students()).hasSize(120);
        assertThat(roosevelt.domain()).isNotEqualTo(lincoln.domain());
    }
}
