package dev.corridor.demo;

import dev.corridor.demo.World.Approval;
import dev.corridor.demo.World.Folder;
import dev.corridor.demo.World.Job;
import dev.corridor.demo.World.Period;
import dev.corridor.demo.World.Room;
import dev.corridor.demo.World.Staff;
import dev.corridor.demo.World.Student;
import dev.corridor.demo.World.Trait;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lincoln High: 900 students, 60 staff, seven periods. The people named here are the ones that tests, pictures and the
 * manual speak of.
 */
final class LincolnHigh {

    static final String NAME = "Lincoln High";
    static final String DOMAIN = "lincoln.example";

    private static final int STUDENTS = 900;
    private static final int STAFF = 60;
    private static final Set<Job> TEACHER = EnumSet.of(Job.TEACHER);

    private final Names names = new Names(new SplittableRandom(1863));
    private final List<Staff> staff = new ArrayList<>();
    private final List<Student> students = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();

    private LincolnHigh() {}

    /** The same world each time. */
    static World world() {
        var lincoln = new LincolnHigh();
        lincoln.addStaff();
        lincoln.addStudents();
        lincoln.addPlaces();
        var classes = Classes.of(lincoln.staff, lincoln.students, periods(), new SplittableRandom(214));
        lincoln.rooms.addAll(classes.rooms());
        return new World(
                NAME, DOMAIN, lincoln.staff, lincoln.students, folders(), lincoln.rooms, periods(), classes.sections());
    }

    private void addStaff() {
        staff("admin", "Dr.", "Grace", "Oyelaran", EnumSet.of(Job.ADMIN, Job.TEACHER));
        staff("rivera", "Ms.", "Elena", "Rivera", TEACHER);
        staff("okafor", "Mr.", "Chidi", "Okafor", TEACHER);
        staff("diaz", "Ms.", "Marisol", "Diaz", EnumSet.of(Job.TEACHER, Job.COUNSELLOR));
        staff("abe", "Mr.", "Kenji", "Abe", EnumSet.of(Job.TEACHER, Job.COUNSELLOR));
        staff("nurse", "Ms.", "Ruth", "Halloran", TEACHER);
        staff("monitor", "Mr.", "Walt", "Brenner", EnumSet.of(Job.MONITOR));
        staff("monitor2", "Ms.", "Tonya", "Mills", EnumSet.of(Job.MONITOR));
        staff("office", "Ms.", "Carol", "Whitaker", TEACHER);
        staff("attendance", "Mr.", "Gus", "Pappas", EnumSet.of(Job.TEACHER, Job.DESK));
        staff("principal2", "Mr.", "Samuel", "Adler", EnumSet.of(Job.ADMIN, Job.TEACHER));
        staff("social", "Ms.", "Imani", "Fields", TEACHER);
        var families = staff.stream().map(Staff::family).collect(Collectors.toCollection(HashSet::new));
        while (staff.size() < STAFF) {
            Names.Name name = names.next();
            if (!families.add(name.family())) {
                continue;
            }
            String title = staff.size() % 2 == 0 ? "Ms." : "Mr.";
            staff(names.login(name.family(), name.given(), name.family()), title, name.given(), name.family(), TEACHER);
        }
    }

    private void staff(String login, String title, String given, String family, Set<Job> jobs) {
        staff.add(new Staff(login, title, given, family, jobs));
    }

    private void addStudents() {
        student("Ana", "Castillo-Reyes", 10);
        student("Maximiliano", "Featherstonehaugh-Okonkwo", 10);
        student("Lena", "Sørensen", 10);
        student("Isaac", "Delgado", 11);
        student("Priya", "Raman", 10);
        student("Theo", "Lindqvist", 10);
        student("Noor", "Haddad", 10);
        student("Jonah", "Whitfield", 11);
        student("Omar", "Bautista", 10);
        student("Hana", "Kim", 10);
        student("Cole", "Henriksen", 12);
        student("Mateo", "Vasquez-Lund", 11);
        student("Theodora", "Konstantinou-Wrzesniewski", 9);
        student("Devon", "Achterberg", 12);
        student("Amara", "Nwosu", 9);
        while (students.size() < STUDENTS) {
            Names.Name name = names.next();
            student(name.given(), name.family(), 9 + students.size() % 4);
        }
    }

    private void student(String given, String family, int grade) {
        String number = String.valueOf(410_000 + students.size() * 7);
        String homeroom = String.valueOf(200 + students.size() % 42);
        students.add(new Student(
                names.login(given, given, family), given, family, String.format("%02d", grade), number, homeroom));
    }

    private static List<Folder> folders() {
        return List.of(
                new Folder("Restrooms", "ocean", "friends"),
                new Folder("Water fountains", "sky", "droplet"),
                new Folder("Student services", "lilac", "messages"),
                new Folder("Classrooms", "forest", "presentation-analytics"),
                new Folder("Music and stage", "plum", "music"));
    }

    private void addPlaces() {
        restroom("Restroom 2 East", "R2E", 4);
        restroom("Restroom 2 West", "R2W", 4);
        restroom("Restroom 1 West", "R1W", 4);
        restroom("All-gender 118B", "118B", 1);
        fountain("Water 2 East", "W2E");
        fountain("Water 1 West", "W1W");
        service("Counselor Diaz", "122", 20, "diaz");
        service("Counselor Abe", "123", 20, "abe");
        service("Social worker", "124", 30, "social");
        var nurse = EnumSet.of(Trait.URGENT_ALLOWED, Trait.CONFIDENTIAL, Trait.NOT_COUNTED);
        place("Nurse", "118", null, "coral", "first-aid-kit", 10, 6, Approval.ANY_TEACHER, Set.of("nurse"), nurse);
        place("Library", "130", null, "sun", "book-2", 20, 25, Approval.NONE, Set.of("okafor"), oneWay());
        place("Main office", "101", null, "cocoa", "building", 5, null, Approval.NONE, Set.of("office"), notCounted());
        place("Gym", "G1", null, "brick", "ball-basketball", 6, 12, Approval.NONE, Set.of(), oneWay());
        place("Cafeteria", "C1", null, "lime", "tools-kitchen-2", 5, 8, Approval.NONE, Set.of(), oneWay());
        place("Robotics lab", "233", null, "mint", "flask", 15, 10, Approval.IN_ROOM, Set.of("abe"), oneWay());
        place("Band room", "M1", "Music and stage", "plum", "music", 15, 10, Approval.NONE, Set.of(), oneWay());
        place("Choir room", "M2", "Music and stage", "plum", "music", 15, 10, Approval.NONE, Set.of(), oneWay());
        place("Stage", "M3", "Music and stage", "plum", "masks-theater", 15, 10, Approval.NONE, Set.of(), oneWay());
        place("Walkout", "W0", null, "cocoa", "run", 60, null, Approval.NONE, Set.of("principal2", "office"), alert());
    }

    private static Set<Trait> oneWay() {
        return EnumSet.of(Trait.ONE_WAY_TOO);
    }

    private static Set<Trait> alert() {
        return EnumSet.of(Trait.ALERT, Trait.NOT_AN_ORIGIN, Trait.NOT_COUNTED);
    }

    private static Set<Trait> notCounted() {
        return EnumSet.of(Trait.NOT_COUNTED);
    }

    private void restroom(String name, String number, int max) {
        var traits = EnumSet.of(Trait.NOT_AN_ORIGIN);
        place(name, number, "Restrooms", "ocean", "friends", 8, max, Approval.NONE, Set.of(), traits);
    }

    private void fountain(String name, String number) {
        var traits = EnumSet.of(Trait.NOT_AN_ORIGIN);
        place(name, number, "Water fountains", "sky", "droplet", 4, 2, Approval.NONE, Set.of(), traits);
    }

    private void service(String name, String number, int minutes, String adult) {
        var traits = EnumSet.of(Trait.NOT_COUNTED, Trait.CONFIDENTIAL, Trait.ONE_WAY_TOO);
        place(
                name,
                number,
                "Student services",
                "lilac",
                "messages",
                minutes,
                1,
                Approval.IN_ROOM,
                Set.of(adult),
                traits);
    }

    private void place(
            String name,
            @Nullable String number,
            @Nullable String folder,
            String colour,
            String icon,
            int minutes,
            @Nullable Integer maxTo,
            Approval approval,
            Set<String> teachers,
            Set<Trait> traits) {
        rooms.add(new Room(name, number, folder, colour, icon, minutes, maxTo, approval, teachers, traits));
    }

    static List<Period> periods() {
        return List.of(
                period("Period 1", 8, 0, 8, 52),
                period("Period 2", 8, 57, 9, 49),
                period("Period 3", 9, 54, 10, 46),
                period("Period 4", 10, 51, 11, 43),
                period("Period 5", 12, 18, 13, 10),
                period("Period 6", 13, 15, 14, 7),
                period("Period 7", 14, 12, 15, 4));
    }

    private static Period period(String name, int fromHour, int fromMinute, int toHour, int toMinute) {
        return new Period(name, LocalTime.of(fromHour, fromMinute), LocalTime.of(toHour, toMinute));
    }
}
