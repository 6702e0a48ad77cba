package dev.corridor.rosters.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A OneRoster CSV export of one teacher, two students and one class, to be changed by a test. */
public final class SmallExport {

    private final Map<String, String> files = new LinkedHashMap<>();

    private SmallExport() {}

    public static SmallExport whole() {
        return new SmallExport()
                .with("manifest.csv", """
                        propertyName,value
                        oneroster.version,1.1
                        file.orgs,bulk
                        file.academicSessions,bulk
                        file.users,bulk
                        file.classes,bulk
                        file.enrollments,bulk
                        file.demographics,absent
                        """)
                .with("orgs.csv", """
                        sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
                        D,,,District,district,1,
                        S,,,School,school,2,D
                        """)
                .with("academicSessions.csv", """
                        sourcedId,status,dateLastModified,title,type,startDate,endDate
                        F,,,Fall,semester,2026-08-24,2026-12-17
                        """)
                .with("users.csv", """
                        sourcedId,status,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,identifier,email,sms,phone,grades,password
                        T1,,true,S,teacher,trivera,,Maria,Rivera,100,rivera@x.example,555-1,555-2,,planted-secret
                        P1,,true,S,student,ana,,Ana,Castillo,200,ana@x.example,,,09,planted-secret
                        P2,,true,S,student,bo,,Bo,Li,201,bo@x.example,,,KG,
                        G1,,true,S,guardian,gus,,Gus,Li,,gus@x.example,,,,
                        """)
                .with("classes.csv", """
                        sourcedId,status,title,classCode,classType,location,schoolSourcedId,termSourcedIds,periods
                        C1,,Algebra,A1,scheduled,220,S,F,"1,2"
                        """)
                .with("enrollments.csv", """
                        sourcedId,status,classSourcedId,schoolSourcedId,userSourcedId,role,beginDate,endDate
                        E1,,C1,S,T1,teacher,,
                        E2,,C1,S,P1,student,,2026-12-17
                        """);
    }

    /** That Bo has another name, and Ana is no longer in the class. */
    public static SmallExport changes() {
        return new SmallExport()
                .with("manifest.csv", """
                        propertyName,value
                        oneroster.version,1.1
                        file.orgs,absent
                        file.users,delta
                        file.enrollments,delta
                        """)
                .with("users.csv", """
                        sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,givenName,familyName,identifier,email
                        P2,active,2026-11-20,true,S,student,bo,Bo,Newname,201,bo@x.example
                        G1,tobedeleted,2026-11-20,,,,,,,,
                        """)
                .with("enrollments.csv", """
                        sourcedId,status,dateLastModified,classSourcedId,userSourcedId,role
                        E2,tobedeleted,2026-11-20,,,
                        """);
    }

    public SmallExport with(String file, String text) {
        files.put(file, text);
        return this;
    }

    public SmallExport without(String file) {
        files.remove(file);
        return this;
    }

    public SmallExport replace(String file, String from, String to) {
        String text = String.valueOf(files.get(file));
        if (!text.contains(from)) {
            throw new AssertionError(file + " has no " + from);
        }
        return with(file, text.replace(from, to));
    }

    public Path folder(Path into) throws IOException {
        Files.createDirectories(into);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(into.resolve(file.getKey()), file.getValue(), UTF_8);
        }
        return into;
    }

    public Path zip(Path into) throws IOException {
        try (OutputStream out = Files.newOutputStream(into);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return into;
    }
}
