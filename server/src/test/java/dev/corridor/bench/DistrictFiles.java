package dev.corridor.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the OneRoster zip of a district of a given size: schools of some 1,600 people, 15 students to a teacher, each
 * student in seven classes and each teacher with six. The same every time, so that an import of it can be repeated.
 * Arguments: the port, which is not needed; the file; how many people; how many grades higher everybody is. Prints how
 * many schools and enrolments there are, as a shell reads them.
 */
final class DistrictFiles {

    private static final int SCHOOL = 1_600;
    private static final int STUDENTS_TO_A_TEACHER = 15;
    private static final int PERIODS = 7;
    private static final int TAUGHT = 6;
    private static final List<String> GIVEN = List.of(
            "Ana", "Beth", "Chidi", "Dmitri", "Elena", "Farid", "Grace", "Hana", "Ivan", "José", "Kenji", "Lena",
            "Mateo", "Noor", "Omar", "Priya", "Quinn", "Rosa", "Sören", "Theo");
    private static final List<String> FAMILY = List.of(
            "Abe",
            "Bautista",
            "Castillo",
            "Delgado",
            "Eriksen",
            "Featherstone",
            "García",
            "Haddad",
            "Ibarra",
            "Johnson",
            "Kim",
            "Lindqvist",
            "Müller",
            "Nwosu",
            "O'Brien",
            "Park",
            "Quill",
            "Raman",
            "Smith",
            "Tran");

    private static final String MARK = "B";

    private final int shift;
    private final int schools;
    private final int students;
    private final int teachers;

    private DistrictFiles(int people, int shift) {
        this.shift = shift;
        this.schools = Math.max(1, people / SCHOOL);
        this.teachers = Math.max(schools, people / (STUDENTS_TO_A_TEACHER + 1));
        this.students = people - teachers;
    }

    public static void main(String[] arguments) {
        DistrictFiles district = new DistrictFiles(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        district.write(Path.of(arguments[1]));
        System.out.println("roster_schools=" + district.schools);
        System.out.println("roster_enrolments=" + (district.students * PERIODS + district.teachers * TAUGHT));
    }

    private void write(Path to) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to));
                Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16)) {
            file(zip, out, "manifest.csv", "propertyName,value");
            out.write("manifest.version,1.0\noneroster.version,1.1\n");
            file(zip, out, "orgs.csv", "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId");
            out.write("D%s,,,District %s,district,,\n".formatted(MARK, MARK));
            for (int s = 0; s < schools; s++) {
                out.write("S%s%d,,,School %s %d,school,,D%s\n".formatted(MARK, s, MARK, s, MARK));
            }
            file(
                    zip,
                    out,
                    "academicSessions.csv",
                    "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear");
            int year = LocalDate.now(java.time.Clock.systemUTC()).getYear();
            out.write("Y%s,,,Year,schoolYear,%d-01-01,%d-12-31,,%d\n".formatted(MARK, year, year, year));
            users(zip, out);
            classes(zip, out);
            enrolments(zip, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void users(ZipOutputStream zip, Writer out) throws IOException {
        file(
                zip,
                out,
                "users.csv",
                "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,"
                        + "middleName,identifier,email,sms,phone,agentSourcedIds,grades,password");
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < teachers + students; i++) {
            boolean teacher = i < teachers;
            String role = teacher ? "teacher" : "student";
            String grade = teacher ? "" : Integer.toString(1 + (i + shift) % 12);
            out.write("U%s%06d,,,true,S%s%d,%s,%s%06d,,%s,%s,,%06d,%s%06d@%s.example,,,,%s,\n"
                    .formatted(
                            MARK,
                            i,
                            MARK,
                            i % schools,
                            role,
                            MARK,
                            i,
                            GIVEN.get(random.nextInt(GIVEN.size())),
                            FAMILY.get(random.nextInt(FAMILY.size())),
                            i,
                            role,
                            i,
                            "b",
                            grade));
        }
    }

    private void classes(ZipOutputStream zip, Writer out) throws IOException {
        file(
                zip,
                out,
                "classes.csv",
                "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,"
                        + "schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods");
        for (int t = 0; t < teachers; t++) {
            for (int p = 0; p < TAUGHT; p++) {
                out.write("C%s%d-%d,,,Algebra %d,,,ALG%d,scheduled,%d,S%s%d,Y%s,,,%d\n"
                        .formatted(MARK, t, p, p, t, 100 + t / schools, MARK, t % schools, MARK, p + 1));
            }
        }
    }

    private void enrolments(ZipOutputStream zip, Writer out) throws IOException {
        file(
                zip,
                out,
                "enrollments.csv",
                "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,"
                        + "endDate");
        int id = 0;
        for (int t = 0; t < teachers; t++) {
            for (int p = 0; p < TAUGHT; p++) {
                out.write(row(id++, "%d-%d".formatted(t, p), t % schools, t, "teacher"));
            }
        }
        for (int i = teachers; i < teachers + students; i++) {
            int here = (teachers - i % schools + schools - 1) / schools;
            for (int p = 0; p < PERIODS; p++) {
                int t = i % schools + (i / schools + p) % here * schools;
                out.write(row(id++, "%d-%d".formatted(t, p % TAUGHT), i % schools, i, "student"));
            }
        }
    }

    private String row(int id, String section, int school, int user, String role) {
        return "E%s%d,,,C%s%s,S%s%d,U%s%06d,%s,,,\n".formatted(MARK, id, MARK, section, MARK, school, MARK, user, role);
    }

    private static void file(ZipOutputStream zip, Writer out, String name, String headers) throws IOException {
        out.flush();
        zip.putNextEntry(new ZipEntry(name));
        out.write(headers + "\n");
    }
}
