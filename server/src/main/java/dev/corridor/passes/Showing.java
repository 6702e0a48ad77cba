package dev.corridor.passes;

import dev.corridor.passes.model.Pass;
import dev.corridor.passes.model.State;
import dev.corridor.shared.PassId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Passes of a school at one moment, to be shown to any number of viewers, each of whom sees what they may. */
public final class Showing {

    /**
     * A pass that a viewer does not see now but may have seen before.
     *
     * @param seq the log's number of its last change
     */
    public record Left(PassId id, long seq) {}

    private final long seq;
    private final long configVersion;
    private final Cards cards;
    private final List<Pass> passes;
    private final List<Pass> line;

    private Showing(long seq, long configVersion, Cards cards, List<Pass> passes, List<Pass> line) {
        this.seq = seq;
        this.configVersion = configVersion;
        this.cards = cards;
        this.line = line;
        this.passes =
                passes.stream().sorted(Comparator.comparingLong(Pass::seq)).toList();
    }

    /** All open passes. One of them may have changed after the number was read; then all before it are known too. */
    static Showing open(long seq, long configVersion, Cards cards, List<Pass> open) {
        long newest = open.stream().mapToLong(Pass::seq).max().orElse(0);
        return new Showing(Math.max(seq, newest), configVersion, cards, open, List.of());
    }

    /**
     * Passes that changed. What changed again after the number was read is left for the next time.
     *
     * @param open all open passes, among them those in line, whose wait may have changed
     */
    static Showing changed(long seq, long configVersion, Cards cards, List<Pass> changed, List<Pass> open) {
        List<Pass> now = changed.stream().filter(pass -> pass.seq() <= seq).toList();
        Set<PassId> known = now.stream().map(Pass::id).collect(Collectors.toSet());
        List<Pass> line = open.stream()
                .filter(pass -> pass.state() == State.WAITING && pass.seq() <= seq && !known.contains(pass.id()))
                .toList();
        return new Showing(seq, configVersion, cards, now, line);
    }

    /** The log's number up to which they are complete. */
    public long seq() {
        return seq;
    }

    /** Whether nothing that shows was configured between another and this one. */
    public boolean looksAs(Showing other) {
        return configVersion == other.configVersion || cards.lookAs(other.cards);
    }

    /** What a viewer sees of them and would look different, were it still configured as another was. */
    public List<PassCard> reconfigured(ViewKey viewer, Showing other) {
        Cards before = cards.configuredAs(other.cards);
        return passes.stream()
                .filter(viewer::sees)
                .filter(pass -> !before.of(pass, viewer).equals(cards.of(pass, viewer)))
                .map(pass -> cards.of(pass, viewer))
                .toList();
    }

    /** What a viewer sees of them, in the order of their last change. */
    public List<PassCard> to(ViewKey viewer) {
        return passes.stream()
                .filter(viewer::sees)
                .map(pass -> cards.of(pass, viewer))
                .toList();
    }

    /** The rest of those in line that a viewer sees: not changed themselves, but their wait may have. */
    public List<PassCard> inLine(ViewKey viewer) {
        return line.stream()
                .filter(viewer::sees)
                .map(pass -> cards.of(pass, viewer))
                .toList();
    }

    /** What a viewer may have seen and sees no more: passes whose destination has been changed. */
    public List<Left> goneFrom(ViewKey viewer) {
        return passes.stream()
                .filter(pass -> viewer instanceof ViewKey.Staff && pass.trip().moves() > 0 && !viewer.sees(pass))
                .map(pass -> new Left(pass.id(), pass.seq()))
                .toList();
    }
}
