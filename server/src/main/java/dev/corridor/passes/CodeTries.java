package dev.corridor.passes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.corridor.passes.model.Act;
import dev.corridor.passes.model.Answer;
import dev.corridor.passes.model.Who;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows students who guess at the code that a room shows, one student alone and whatever pass they try it on: from the
 * fifth wrong code on, each makes the next try wait, half a minute at first, so that the room shows another by then,
 * twice as long each time, at most ten minutes. Staff end a pass meanwhile. Each node keeps its own.
 */
@Component
class CodeTries {

    private record Tries(int wrong, Instant mayTryAt, boolean allowed) {}

    private static final int FREE = 5;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int LONGEST_AFTER = 6;
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int MOST = 100_000;

    private final SchoolClock clock;
    private final Cache<PersonId, Tries> tries =
            Caffeine.newBuilder().expireAfterWrite(FORGOTTEN).maximumSize(MOST).build();

    CodeTries(SchoolClock clock) {
        this.clock = clock;
    }

    /**
     * Does an act. Where a student typed a code it counts as wrong until it proves otherwise, so that many at once gain
     * nothing.
     *
     * @throws Problem TOO_MANY with the time to wait; the code was not looked at
     */
    Reply watch(Who who, Act act, Supplier<Reply> submit) {
        Optional<PersonId> guesser = who.student() && typed(act).isPresent() ? who.person() : Optional.empty();
        if (guesser.isEmpty()) {
            return submit.get();
        }
        begin(guesser.get());
        boolean wrong = false;
        try {
            Reply reply = submit.get();
            wrong = reply.answer() instanceof Answer.Wrong;
            return reply;
        } finally {
            if (!wrong) {
                tries.asMap().computeIfPresent(guesser.get(), (person, known) -> oneLess(known));
            }
        }
    }

    private static Optional<String> typed(Act act) {
        return switch (act) {
            case Act.End end -> end.code();
            case Act.Arrive arrive -> arrive.code();
            case Act.Create create -> Optional.empty();
            case Act.WalkOut walkOut -> Optional.empty();
            case Act.Find find -> Optional.empty();
            case Act.Approve approve -> Optional.empty();
            case Act.Appoint appoint -> Optional.empty();
            case Act.Deny deny -> Optional.empty();
            case Act.Start start -> Optional.empty();
            case Act.LetThrough letThrough -> Optional.empty();
            case Act.Reorder reorder -> Optional.empty();
            case Act.Resume resume -> Optional.empty();
            case Act.Cancel cancel -> Optional.empty();
            case Act.Alter alter -> Optional.empty();
            case Act.Enter enter -> Optional.empty();
            case Act.Leave leave -> Optional.empty();
            case Act.Tick() -> Optional.empty();
        };
    }

    private void begin(PersonId student) {
        Instant now = clock.now();
        Tries counted = tries.asMap().compute(student, (person, known) -> counted(known, now));
        if (!counted.allowed()) {
            throw Problem.later(
                    Problem.Kind.TOO_MANY,
                    "Too many wrong codes. Wait a little, or ask the teacher to end the pass.",
                    Duration.between(now, counted.mayTryAt()));
        }
    }

    private static Tries counted(@Nullable Tries known, Instant now) {
        if (known != null && known.mayTryAt().isAfter(now)) {
            return new Tries(known.wrong(), known.mayTryAt(), false);
        }
        int wrong = known == null ? 1 : known.wrong() + 1;
        return new Tries(wrong, now.plus(pause(wrong)), true);
    }

    private static Tries oneLess(Tries known) {
        int wrong = Math.max(0, known.wrong() - 1);
        return new Tries(wrong, wrong < FREE ? Instant.EPOCH : known.mayTryAt(), known.allowed());
    }

    private static Duration pause(int wrong) {
        if (wrong < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(wrong - FREE, LONGEST_AFTER));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
