package dev.corridor.demo;

import dev.corridor.demo.World.Approval;
import dev.corridor.demo.World.Period;
import dev.corridor.demo.World.Room;
import dev.corridor.demo.World.Section;
import dev.corridor.demo.World.Staff;
import dev.corridor.demo.World.Student;
import dev.corridor.demo.World.Trait;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Who teaches what, where, to whom. Each classroom teacher has a room and a class in every period but one; each student
 * is in one class a period, spread evenly.
 */
record Classes(List<Room> rooms, List<Section> sections) {

    private static final List<String> SUBJECTS = List.of(
            "English 10",
            "US History",
            "Biology",
            "Geometry",
            "Spanish II",
            "Chemistry",
            "Algebra I",
            "World History",
            "English 9",
            "Physics",
            "French I",
            "Computer Science",
            "English 11",
            "Economics",
            "Statistics",
            "Art",
            "Government",
            "English 12",
            "Precalculus",
            "Earth Science",
            "Health");
    private static final Map<String, String> FIXED_ROOM = Map.of("rivera", "214", "okafor", "216");
    private static final Set<String> IN_MS_RIVERAS_CLASS =
            Set.of("ana", "maximiliano", "lena", "priya", "theo", "omar", "hana");
    private static final int FIRST_CLASSROOM_TEACHER = 12;
    private static final int CLASSROOMS = 42;

    static Classes of(List<Staff> staff, List<Student> students, List<Period> periods, SplittableRandom random) {
        var teachers = new ArrayList<Staff>(List.of(staff.get(1), staff.get(2)));
        teachers.addAll(staff.subList(FIRST_CLASSROOM_TEACHER, FIRST_CLASSROOM_TEACHER + CLASSROOMS - 2));
        var rooms = new ArrayList<Room>();
        var sections = new ArrayList<Section>();
        int number = 200;
        for (Staff teacher : teachers) {
            String room = FIXED_ROOM.get(teacher.login());
            while (room == null) {
                number++;
                room = FIXED_ROOM.containsValue(String.valueOf(number)) ? null : String.valueOf(number);
            }
            rooms.add(classroom(room, teacher));
        }
        for (int p = 0; p < periods.size(); p++) {
            sections.addAll(inPeriod(periods.get(p), p, teachers, rooms, students, random));
        }
        return new Classes(rooms, sections);
    }

    private static Room classroom(String number, Staff teacher) {
        String name = teacher.title() + " " + teacher.family();
        return new Room(
                name.length() > 15 ? "Room " + number : name,
                number,
                "Classrooms",
                "forest",
                "presentation-analytics",
                10,
                null,
                Approval.ANY_TEACHER,
                Set.of(teacher.login()),
                EnumSet.of(Trait.ONE_WAY_TOO));
    }

    private static List<Section> inPeriod(
            Period period,
            int p,
            List<Staff> teachers,
            List<Room> rooms,
            List<Student> students,
            SplittableRandom random) {
        var teaching = new ArrayList<Integer>();
        for (int t = 0; t < teachers.size(); t++) {
            if (t % 7 != (p + 4) % 7 || t == 0) {
                teaching.add(t);
            }
        }
        var classLists = new ArrayList<List<String>>();
        teaching.forEach(t -> classLists.add(new ArrayList<>()));
        var shuffled = new ArrayList<>(students);
        Collections.shuffle(shuffled, new Random(random.nextLong()));
        int next = 0;
        for (Student student : shuffled) {
            boolean withMsRivera = p == 2 && IN_MS_RIVERAS_CLASS.contains(student.login());
            int place = withMsRivera ? 0 : next++ % classLists.size();
            classLists.get(place).add(student.login());
        }
        var sections = new ArrayList<Section>();
        for (int i = 0; i < teaching.size(); i++) {
            int t = teaching.get(i);
            String name = t == 0 ? "Algebra II" : t == 1 ? "Study hall" : SUBJECTS.get(t % SUBJECTS.size());
            String number = java.util.Objects.requireNonNull(rooms.get(t).number());
            sections.add(new Section(name, number, teachers.get(t).login(), period.name(), classLists.get(i)));
        }
        return sections;
    }
}
