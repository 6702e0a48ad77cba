package dev.corridor.tables;

import java.util.Map;

/** A file that cannot be read on: broken, too large, or not what it says it is. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient TableProblem problem;

    public UnreadableFile(TableProblem problem) {
        super(problem.file() + ": " + problem.message(), null, false, false);
        this.problem = problem;
    }

    public UnreadableFile(String file, String code, String text) {
        this(file, code, text, Map.of());
    }

    /** With values for the names in braces of the text. */
    public UnreadableFile(String file, String code, String text, Map<String, String> values) {
        this(TableProblem.file(file, code, text, values));
    }

    public TableProblem problem() {
        return problem;
    }
}
