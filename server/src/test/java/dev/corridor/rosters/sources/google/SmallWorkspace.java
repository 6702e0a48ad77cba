package dev.corridor.rosters.sources.google;

import java.io.IOException;
import java.util.Locale;

/** Three organisational units below one, and people in them. */
final class SmallWorkspace {

    private SmallWorkspace() {}

    static WorkspaceStub start() throws IOException {
        WorkspaceStub google = new WorkspaceStub();
        google.unit("id:students", "/Students", "id:root", "/");
        google.unit("id:high", "/Students/High", "id:students", "/Students");
        google.unit("id:staff", "/Staff", "id:root", "/");
        google.user(user(
                "1",
                "rivera@workspace.example",
                "/Staff",
                "\"externalIds\":[{\"value\":\"900\",\"type\":\"organization\"}],"));
        google.user(user(
                "2",
                "2001234@workspace.example",
                "/Students/High",
                "\"externalIds\":[{\"value\":\"lib-7\",\"type\":\"custom\",\"customType\":\"Library Card\"}],"));
        google.user(user("3", "gone@workspace.example", "/Students/High", "\"suspended\":true,"));
        google.user(user("4", "old@workspace.example", "/Students/High", "\"archived\":true,"));
        google.user(user("5", "root@workspace.example", "/", ""));
        google.group("grp1", "teachers@workspace.example", "1", "group9");
        google.group("grp2", "coaches@workspace.example", "1", "elsewhere");
        return google;
    }

    static String user(String id, String email, String unit, String more) {
        return """
                {"kind":"admin#directory#user","id":"%s","primaryEmail":"%s","orgUnitPath":"%s",%s
                 "name":{"givenName":"Given%s","familyName":"Family%s","fullName":"x"},
                 "phones":[{"value":"planted-phone","type":"home"}],"recoveryEmail":"planted@home.example",
                 "addresses":[{"formatted":"planted-street"}],"relations":[{"value":"planted-parent","type":"parent"}]}
                """.formatted(id, email.toLowerCase(Locale.ROOT), unit, more, id, id);
    }
}
