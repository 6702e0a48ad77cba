package dev.corridor.rosters.sources.sftp;

import dev.corridor.database.UploadFolder;
import dev.corridor.outgoing.Outgoing;
import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.Checked.Trial;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.OneRosterFiles.Look;
import dev.corridor.rosters.sources.RosterSource;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.SettingField;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.rosters.sources.sftp.SftpServer.Login;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** OneRoster CSV on an SFTP server: the newest zip of a folder, or the folder's own CSV files. */
@Component
final class OneRosterSftp implements RosterSource {

    private final Outgoing outgoing;
    private final UploadFolder uploads;

    OneRosterSftp(Outgoing outgoing, UploadFolder uploads) {
        this.outgoing = outgoing;
        this.uploads = uploads;
    }

    @Override
    public String kind() {
        return "oneroster-sftp";
    }

    @Override
    public List<SettingField> fields() {
        return List.of(
                SettingField.server("host"),
                SettingField.optional("port", SettingField.Type.TEXT),
                SettingField.optional("hostKey", SettingField.Type.TEXT),
                SettingField.needed("username", SettingField.Type.TEXT),
                SettingField.optional("password", SettingField.Type.SECRET),
                SettingField.optional("key", SettingField.Type.SECRET_FILE),
                SettingField.optional("folder", SettingField.Type.TEXT));
    }

    /** Something done while signed in. */
    private interface Work<T> {
        T with(Drops drops);
    }

    private <T> T signedIn(SourceSettings settings, Work<T> work) {
        try (SftpServer server = SftpServer.connect(outgoing, login(settings))) {
            return uploads.withFolder(
                    here -> work.with(new Drops(server, settings.find("folder").orElse("."), here)));
        } catch (IOException e) {
            throw SourceProblem.passing(
                    "connection-lost", "The connection to {host} broke off.", Map.of("host", settings.get("host")));
        }
    }

    private static Login login(SourceSettings settings) {
        String port = settings.find("port").orElse("22");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw SourceProblem.settings("not-a-port", "A port is a number, most often 22.", Map.of());
        }
        Login login = new Login(
                settings.get("host"),
                Integer.parseInt(port),
                settings.get("username"),
                settings.find("password").orElse(""),
                settings.find("key").orElse(""),
                settings.find("hostKey").orElse(""));
        if (login.password().isEmpty() && login.key().isEmpty()) {
            throw SourceProblem.settings("no-secret", "Enter a password or a private key.", Map.of());
        }
        return login;
    }

    @Override
    public Checked check(SourceSettings settings) {
        Trial trial = new Trial();
        List<Look> looks = new ArrayList<>();
        try {
            signedIn(settings, drops -> {
                trial.step("sign-in", () -> "");
                trial.step("folder", () -> drops.newest().name());
                return trial.step("file", () -> {
                    looks.add(drops.look());
                    return "";
                });
            });
        } catch (SourceProblem problem) {
            trial.step("sign-in", () -> {
                throw problem;
            });
        }
        return looks.isEmpty()
                ? trial.found(List.of(), List.of(), List.of())
                : trial.found(
                        looks.getFirst().units(),
                        looks.getFirst().roles(),
                        looks.getFirst().numbers());
    }

    /** By rows that are to be deleted; exports of long ago are not on the server for ever. */
    @Override
    public boolean tellsWhatIsGone() {
        return true;
    }

    @Override
    public Fetched fetch(SourceSettings settings, Optional<String> mark, RosterTables into) {
        return signedIn(settings, drops -> drops.fetch(mark.flatMap(Drop::of), into));
    }
}
