package dev.corridor.rosters;

import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.Passwords;
import dev.corridor.schools.School;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.tables.TableWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** First passwords of everybody who has none of their own, in a CSV file that its owner alone can read. */
@Component
class CredentialFile {

    private static final List<String> HEADERS = List.of("school", "class", "name", "login", "password");

    private final CredentialSheets sheets;
    private final Accounts accounts;
    private final Passwords passwords;

    CredentialFile(CredentialSheets sheets, Accounts accounts, Passwords passwords) {
        this.sheets = sheets;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    static void refuseExisting(Path file) {
        if (Files.exists(file)) {
            throw new RefusedImport(file + " is there already, and is not overwritten. Nothing was changed.");
        }
    }

    /** Tells how many it wrote. A person of two schools is in the sheet of the last one. */
    int write(Path file, DistrictId district, List<School> schools) {
        try (Writer out = open(file);
                TableWriter table = new TableWriter(out, HEADERS)) {
            int count = ofDistrict(table, district);
            for (School school : schools) {
                for (CredentialSheets.Line line : sheets.makeAll(school.id())) {
                    table.row(school.name(), line.className(), line.name(), line.login(), line.password());
                    count++;
                }
            }
            return count;
        } catch (IOException e) {
            throw new RefusedImport("The roster was applied, but " + file + " cannot be written: " + e.getMessage());
        }
    }

    private static Writer open(Path file) throws IOException {
        boolean posix = file.toAbsolutePath()
                .getFileSystem()
                .supportedFileAttributeViews()
                .contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        return Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
    }

    /** Admins of the district are people of no school until they first look at one. */
    private int ofDistrict(TableWriter table, DistrictId district) {
        Map<AccountId, String> hashes = new HashMap<>();
        for (Account account : accounts.find(accounts.districtAdmins(district))) {
            if (account.awaitsOwner() && !account.breakGlass()) {
                Passwords.OneTime oneTime = passwords.oneTime();
                hashes.put(account.id(), oneTime.hash());
                table.row("", "District", account.login(), account.login(), oneTime.password());
            }
        }
        accounts.setPasswords(hashes, true);
        return hashes.size();
    }
}
