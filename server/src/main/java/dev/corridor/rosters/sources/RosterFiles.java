package dev.corridor.rosters.sources;

import dev.corridor.tables.Headers;
import dev.corridor.tables.Table;
import dev.corridor.tables.TableFile;
import dev.corridor.tables.TableFiles;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.UnreadableFile;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What each of the files is. */
final class RosterFiles {

    private final Map<FileKind, TableFile> files = new EnumMap<>(FileKind.class);

    private RosterFiles() {}

    static RosterFiles recognise(TableFiles handedIn, Reading reading) {
        RosterFiles found = new RosterFiles();
        for (TableFile file : handedIn.tables()) {
            Optional<FileKind> kind = FileKind.unused(file.name()) ? Optional.empty() : found.kind(file, reading);
            kind.ifPresentOrElse(known -> found.put(known, file), () -> reading.add(leftAside(file.name())));
        }
        handedIn.ignored().forEach(name -> reading.add(leftAside(name)));
        if (found.files.isEmpty()) {
            throw new UnreadableFile(
                    handedIn.tables().isEmpty()
                            ? ""
                            : handedIn.tables().getFirst().name(),
                    "not-a-roster",
                    "No file here has the columns of a roster: OneRoster CSV, a list of accounts (or sheets named student, teacher and admin),"
                            + " rooms or bell times.");
        }
        return found;
    }

    private static TableProblem leftAside(String name) {
        return TableProblem.notice(name, "left-aside", "This file is not used.");
    }

    private Optional<FileKind> kind(TableFile file, Reading reading) {
        Optional<FileKind> named = first(kind -> kind.named(file.name()));
        if (named.isPresent() && !FileKind.SHEETS.contains(named.get())) {
            return named;
        }
        Headers headers = new Table(file, reading.limits()).headers();
        if (named.isPresent() && !FileKind.USERS.has(headers)) {
            return named;
        }
        return headers.have(AccountsReader.ROLE) && headers.have(AccountsReader.GIVEN) && !FileKind.USERS.has(headers)
                ? Optional.of(FileKind.ACCOUNTS)
                : first(kind -> kind.has(headers));
    }

    private static Optional<FileKind> first(Predicate<FileKind> test) {
        return Stream.of(FileKind.values()).filter(test).findFirst();
    }

    private void put(FileKind kind, TableFile file) {
        TableFile other = files.putIfAbsent(kind, file);
        if (other != null) {
            throw new UnreadableFile(
                    file.name(),
                    "same-kind",
                    "This file and {other} hold the same kind of table. Hand in one of them.",
                    Map.of("other", other.name()));
        }
    }

    Optional<TableFile> get(FileKind kind) {
        return Optional.ofNullable(files.get(kind));
    }

    boolean has(FileKind kind) {
        return files.containsKey(kind);
    }

    boolean anyOneRoster() {
        return files.keySet().stream().anyMatch(FileKind::oneRoster);
    }
}
