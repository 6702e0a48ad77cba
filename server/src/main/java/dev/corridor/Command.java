package dev.corridor;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code bin/corridor} is asked to do. */
sealed interface Command {

    String USAGE = """
            usage: corridor                 run the server
                   corridor demo            run it with a sample school, a school day under way
                   corridor backup FILE     write everything into a file, also while the server runs
                   corridor restore FILE    fill an empty database from such a file
                   corridor import FILE [--school NAME] [--credentials OUT] [--guard PERCENT] [--time-zone ZONE]
                                            read a roster and apply it, also while the server runs
                   corridor help            say this

            FILE of an import is OneRoster 1.1 (a zip or a folder), or a CSV file of accounts, rooms or bell times.
              --school NAME        it is for this school only; on an empty server, the school to make
              --credentials OUT    write a first password for everybody who has none of their own to this new file
              --guard PERCENT      of a school's students, staff or enrolments that may go (10); with more nothing is
                                   changed; 100 lets all go
              --time-zone ZONE     of schools that are made, such as America/Chicago; else the machine's

            CORRIDOR_DATA is the data folder (./data), CORRIDOR_PORT the port (8080), CORRIDOR_BIND the address it
            listens at (127.0.0.1).""";

    /** What asks for it. */
    Set<String> HELP = Set.of("help", "--help", "-h");

    /** Says what there is to ask for. */
    record Help() implements Command {}

    /** Runs the server until it is stopped. */
    record Serve() implements Command {}

    /** Runs the server with the sample world. */
    record Demo() implements Command {}

    /** Writes everything into a file. */
    record Backup(Path file) implements Command {}

    /** Fills an empty database from a file. */
    record Restore(Path file) implements Command {}

    /**
     * Applies a roster.
     *
     * @param school the one school it is for
     * @param credentials where to write first passwords
     * @param guard how many percent of a school's people may go without asking
     * @param zone of schools that are made on an empty server
     */
    record Import(Path file, Optional<String> school, Optional<Path> credentials, int guard, ZoneId zone)
            implements Command {
        private static final Set<String> OPTIONS = Set.of("--school", "--credentials", "--guard", "--time-zone");
    }

    /** The words said do not make a command. */
    final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotUnderstood() {
            super(USAGE);
        }
    }

    static Command of(String... words) {
        List<String> all = List.of(words);
        if (!all.isEmpty() && HELP.contains(all.getFirst())) {
            return new Help();
        }
        if (all.isEmpty() || all.getFirst().startsWith("--")) {
            return new Serve();
        }
        List<String> rest = all.subList(1, all.size());
        return switch (all.getFirst()) {
            case "serve" -> new Serve();
            case "demo" -> new Demo();
            case "backup" -> new Backup(file(rest));
            case "restore" -> new Restore(file(rest));
            case "import" -> imports(rest);
            default -> throw new NotUnderstood();
        };
    }

    private static Import imports(List<String> words) {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < words.size(); i += 2) {
            if (i + 1 == words.size() || !Import.OPTIONS.contains(words.get(i))) {
                throw new NotUnderstood();
            }
            options.put(words.get(i), words.get(i + 1));
        }
        return new Import(
                file(words.subList(0, Math.min(1, words.size()))),
                Optional.ofNullable(options.get("--school")),
                Optional.ofNullable(options.get("--credentials")).map(Path::of),
                percent(Optional.ofNullable(options.get("--guard"))),
                zone(Optional.ofNullable(options.get("--time-zone"))));
    }

    private static int percent(Optional<String> text) {
        String digits = text.orElse("10");
        if (!digits.matches("[1-9]\\d?|100")) {
            throw new NotUnderstood();
        }
        return Integer.parseInt(digits);
    }

    private static ZoneId zone(Optional<String> name) {
        try {
            return name.map(ZoneId::of).orElseGet(ZoneId::systemDefault);
        } catch (DateTimeException unknown) {
            throw new NotUnderstood();
        }
    }

    private static Path file(List<String> words) {
        if (words.size() != 1) {
            throw new NotUnderstood();
        }
        return Path.of(words.getFirst());
    }
}
