package dev.corridor.tables;

/** A file that cannot be read on: broken, too large, or not what it says it is. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient TableProblem problem;

    public UnreadableFile(TableProblem problem) {
        super(problem.file() + ": " + problem.message(), null, false, false);
        this.problem = problem;
    }

    public UnreadableFile(String file, String code, String message) {
        this(TableProblem.file(file, code, message));
    }

    public TableProblem problem() {
        return problem;
    }
}
