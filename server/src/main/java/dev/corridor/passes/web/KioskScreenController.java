package dev.corridor.passes.web;

import dev.corridor.access.BoundKiosk;
import dev.corridor.access.KioskVisits;
import dev.corridor.access.KioskVisits.Shown;
import dev.corridor.access.KioskVisits.Visit;
import dev.corridor.access.Kiosks;
import dev.corridor.schools.Ring;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a kiosk shows: to nobody in particular, and to the student who stands at it. */
@RestController
@RequestMapping("/api/schools/{school}/kiosk")
class KioskScreenController {

    /**
     * How a student shows who they are: one of the three.
     *
     * @param scan what a scanner read
     * @param number the school's own ID number, with the PIN
     * @param pick somebody of the class list
     */
    record Showing(
            @Nullable String scan,
            @Nullable String number,
            @Nullable String pin,
            @Nullable String pick) {

        private static final int LONGEST = 200;

        Shown shown() {
            String scanned = given(scan);
            if (scanned != null) {
                return new Shown.Scan(scanned);
            }
            String picked = given(pick);
            if (picked != null) {
                return new Shown.Pick(picked);
            }
            return new Shown.Typed(
                    needed("number", given(number), "Scan a card, or type the number on it."),
                    needed("pin", given(pin), "Type your PIN."));
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() || text.length() > LONGEST ? null : text;
        }

        private static String needed(String field, @Nullable String text, String message) {
            if (text == null) {
                throw Problem.field(field, "required", message);
            }
            return text;
        }
    }

    private static final int LONGEST_WAIT_SECONDS = 25;
    /** Passes may change many times a second; a board that is so much late is early enough. */
    private static final Duration TOGETHER = Duration.ofMillis(500);

    private final Kiosks kiosks;
    private final KioskVisits visits;
    private final KioskBoards boards;
    private final KioskVisitors visitors;
    private final KioskBell bell;

    KioskScreenController(
            Kiosks kiosks, KioskVisits visits, KioskBoards boards, KioskVisitors visitors, KioskBell bell) {
        this.kiosks = kiosks;
        this.visits = visits;
        this.boards = boards;
        this.visitors = visitors;
        this.bell = bell;
    }

    /**
     * What to show while nobody stands there, as soon as it is another than what is shown.
     *
     * @param after the version that is shown; left out, it is told at once
     * @param wait how many seconds to wait for another, at most 25
     */
    @Needs(Permission.AT_KIOSK)
    @GetMapping("/board")
    KioskBoard board(
            BoundKiosk kiosk,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "0") int wait)
            throws InterruptedException {
        if (wait < 0 || wait > LONGEST_WAIT_SECONDS) {
            throw Problem.field("wait", "out-of-range", "Wait 0 to " + LONGEST_WAIT_SECONDS + " seconds.");
        }
        kiosks.seen(kiosk);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(wait);
        while (true) {
            CompletableFuture<Ring> ring = bell.next(kiosk.school());
            BoundKiosk now = kiosks.again(kiosk)
                    .orElseThrow(() -> new Problem(Problem.Kind.SIGN_IN, "This device is no kiosk any more."));
            KioskBoard board = boards.of(now);
            long left = Math.min(until - System.nanoTime(), stands(board));
            if (!board.version().equals(after) || left <= 0) {
                return board;
            }
            await(ring, left);
        }
    }

    /** Lets a student in who shows who they are, and tells at once what they may do. */
    @Needs(Permission.AT_KIOSK)
    @PostMapping("/visit")
    KioskVisit begin(BoundKiosk kiosk, @RequestBody Showing form) {
        Visit visit = visits.begin(kiosk, form.shown());
        return visitors.of(visit.student(), visit.token());
    }

    /** The same again, as it is now. */
    @Needs(Permission.AT_KIOSK)
    @GetMapping("/visit")
    KioskVisit visit(Actor student) {
        return visitors.of(student, null);
    }

    /** How long the board stands by itself: a room's code changes without a ring. */
    private static long stands(KioskBoard board) {
        return board.code() == null
                ? Long.MAX_VALUE
                : Duration.between(board.now(), changes(board)).toNanos();
    }

    private static Instant changes(KioskBoard board) {
        return board.code() == null ? board.now() : board.code().validUntil();
    }

    private static void await(CompletableFuture<Ring> ring, long nanos) throws InterruptedException {
        try {
            if (ring.get(nanos, TimeUnit.NANOSECONDS) instanceof Ring.Passes) {
                Thread.sleep(TOGETHER);
            }
        } catch (TimeoutException quiet) {
            // Looked at once more all the same.
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }
}
