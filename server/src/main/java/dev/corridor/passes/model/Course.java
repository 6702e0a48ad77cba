package dev.corridor.passes.model;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What has become of a pass so far.
 *
 * @param asked present once approval was needed
 * @param line present once it stood in the line
 * @param walk present once it started
 * @param later present if it was written for a later time
 * @param walkout present if its student is missing, or was
 * @param ending present once it is closed
 */
public record Course(
        Optional<Asked> asked,
        Optional<InLine> line,
        Optional<Walk> walk,
        Optional<Later> later,
        Optional<Walkout> walkout,
        Optional<Ending> ending) {

    /** Nothing yet. */
    static final Course NONE = new Course(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Course with(Asked request) {
        return new Course(Optional.of(request), line, walk, later, walkout, ending);
    }

    Course with(InLine place) {
        return new Course(asked, Optional.of(place), walk, later, walkout, ending);
    }

    Course with(Walk begun) {
        return new Course(asked, line, Optional.of(begun), later, walkout, ending);
    }

    Course with(Later time) {
        return new Course(asked, line, walk, Optional.of(time), walkout, ending);
    }

    Course with(Walkout known) {
        return new Course(asked, line, walk, later, Optional.of(known), ending);
    }

    Course with(Ending end) {
        return new Course(asked, line, walk, later, walkout, Optional.of(end));
    }

    Course unasked() {
        return new Course(Optional.empty(), line, walk, later, walkout, ending);
    }

    Course asked(UnaryOperator<Asked> change) {
        return new Course(asked.map(change), line, walk, later, walkout, ending);
    }

    Course line(UnaryOperator<InLine> change) {
        return new Course(asked, line.map(change), walk, later, walkout, ending);
    }

    Course walk(UnaryOperator<Walk> change) {
        return new Course(asked, line, walk.map(change), later, walkout, ending);
    }

    Course later(UnaryOperator<Later> change) {
        return new Course(asked, line, walk, later.map(change), walkout, ending);
    }

    /** With every deadline moved. */
    Course later(Duration gap) {
        return asked(request -> request.later(gap))
                .line(place -> place.later(gap))
                .walk(begun -> begun.there() ? begun : begun.longer(gap));
    }
}
