package dev.corridor;

import java.nio.file.Path;
import java.util.List;

/** What {@code bin/corridor} is asked to do. */
sealed interface Command {

    String USAGE = """
            usage: corridor                 run the server
                   corridor demo            run it with a sample school, a school day under way
                   corridor backup FILE     write everything into a file, also while the server runs
                   corridor restore FILE    fill an empty database from such a file""";

    /** Runs the server until it is stopped. */
    record Serve() implements Command {}

    /** Runs the server with the sample world. */
    record Demo() implements Command {}

    /** Writes everything into a file. */
    record Backup(Path file) implements Command {}

    /** Fills an empty database from a file. */
    record Restore(Path file) implements Command {}

    /** The words said do not make a command. */
    final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotUnderstood() {
            super(USAGE);
        }
    }

    static Command of(String... words) {
        List<String> all = List.of(words);
        if (all.isEmpty() || all.getFirst().startsWith("--")) {
            return new Serve();
        }
        List<String> rest = all.subList(1, all.size());
        return switch (all.getFirst()) {
            case "serve" -> new Serve();
            case "demo" -> new Demo();
            case "backup" -> new Backup(file(rest));
            case "restore" -> new Restore(file(rest));
            default -> throw new NotUnderstood();
        };
    }

    private static Path file(List<String> words) {
        if (words.size() != 1) {
            throw new NotUnderstood();
        }
        return Path.of(words.getFirst());
    }
}
