package dev.corridor.rosters.sources;

import dev.corridor.tables.Headers;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The kinds of tables that are read, and how each is known: by its name, else by its columns. */
enum FileKind {
    MANIFEST("manifest", "propertyname value"),
    ORGS("orgs", "sourcedid name type identifier"),
    SESSIONS("academicsessions", "sourcedid title type startdate enddate"),
    COURSES("courses", "sourcedid coursecode"),
    CLASSES("classes", "sourcedid classtype"),
    USERS("users", "sourcedid givenname familyname"),
    ENROLMENTS("enrollments", "classsourcedid usersourcedid"),
    ROLES("roles", "usersourcedid role orgsourcedid"),
    BELLS("bellschedule", "period start end"),
    ACCOUNTS("accounts", "role email"),
    ROOMS("rooms", "room"),
    STUDENTS("students student", ""),
    TEACHERS("teachers teacher", ""),
    ADMINS("admins admin administrators", "");

    /** Tables that are no part of OneRoster. */
    private static final Set<FileKind> OWN = EnumSet.of(BELLS, ACCOUNTS, ROOMS, STUDENTS, TEACHERS, ADMINS);

    /** Lists of people of one role, known by their names alone: the sheets of the accounts workbook. */
    static final Set<FileKind> SHEETS = EnumSet.of(STUDENTS, TEACHERS, ADMINS);

    /** Tables of OneRoster that are known and not used. */
    private static final Set<String> UNUSED = Set.of(
            "categories",
            "classresources",
            "courseresources",
            "demographics",
            "lineitems",
            "resources",
            "results",
            "userprofiles",
            "userresources");

    @SuppressWarnings("ImmutableEnumChecker") // what List.of makes cannot change
    private final List<String> fileNames;

    private final String columns;

    FileKind(String fileNames, String columns) {
        this.fileNames = List.of(fileNames.split(" "));
        this.columns = columns;
    }

    /** Whether the file is named as this kind is, whatever the case and whatever follows the name. */
    boolean named(String file) {
        return fileNames.contains(plain(file));
    }

    /** Whether the first row has what this kind has at least. */
    boolean has(Headers headers) {
        return !columns.isEmpty() && headers.haveAll(List.of(columns.split(" ")));
    }

    /** As the standard writes it. */
    String fileName() {
        return (this == SESSIONS ? "academicSessions" : fileNames.getFirst()) + ".csv";
    }

    static boolean unused(String file) {
        return UNUSED.contains(plain(file));
    }

    boolean oneRoster() {
        return !OWN.contains(this);
    }

    private static String plain(String file) {
        return file.toLowerCase(Locale.ROOT).replaceFirst("\\.csv$", "").replaceAll("[^a-z]", "");
    }
}
