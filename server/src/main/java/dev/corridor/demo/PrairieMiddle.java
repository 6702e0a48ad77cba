package dev.corridor.demo;

import dev.corridor.demo.World.Job;
import dev.corridor.demo.World.Section;
import dev.corridor.demo.World.Staff;
import dev.corridor.demo.World.Student;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;

/** A middle school of the same district, which is there only because the district's rosters brought it. */
final class PrairieMiddle {

    static final String NAME = "Prairie Middle";

    private static final String DOMAIN = "prairie-middle.example";
    private static final int FIRST_GRADE = 6;
    private static final int GRADES = 3;
    private static final int IN_A_GRADE = 30;
    private static final int FIRST_NUMBER = 810_000;
    private static final List<String> SUBJECTS = List.of("Math", "English", "Science", "History", "Art", "Music");

    private final Names names = new Names(new SplittableRandom(1862));
    private final List<Staff> staff = new ArrayList<>();
    private final List<Student> students = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    private PrairieMiddle() {}

    static World world() {
        var middle = new PrairieMiddle();
        SUBJECTS.forEach(subject -> middle.addTeacher());
        for (int grade = FIRST_GRADE; grade < FIRST_GRADE + GRADES; grade++) {
            middle.addGrade(grade);
        }
        return new World(
                NAME,
                DOMAIN,
                middle.staff,
                middle.students,
                List.of(),
                List.of(),
                LincolnHigh.periods(),
                middle.sections);
    }

    private void addTeacher() {
        Names.Name name = names.next();
        staff.add(new Staff(login(name), "", name.given(), name.family(), EnumSet.of(Job.TEACHER)));
    }

    private void addGrade(int grade) {
        List<String> logins = new ArrayList<>();
        for (int i = 0; i < IN_A_GRADE; i++) {
            Names.Name name = names.next();
            String number = String.valueOf(FIRST_NUMBER + students.size());
            logins.add(login(name));
            students.add(new Student(logins.getLast(), name.given(), name.family(), "0" + grade, number, ""));
        }
        for (int subject = 0; subject < SUBJECTS.size(); subject++) {
            String period = String.valueOf((subject + grade) % SUBJECTS.size() + 1);
            String name = SUBJECTS.get(subject) + " " + grade;
            sections.add(new Section(
                    name, String.valueOf(101 + subject), staff.get(subject).login(), period, logins));
        }
    }

    private String login(Names.Name name) {
        return names.login(name.given() + name.family(), name.given(), name.family());
    }
}
