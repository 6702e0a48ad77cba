package dev.corridor.safety.web;

import dev.corridor.audit.Audit;
import dev.corridor.http.CsvDownload;
import dev.corridor.passes.PassCard;
import dev.corridor.passes.PassCard.Sign;
import dev.corridor.passes.Passes;
import dev.corridor.passes.ViewKeys;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.SchoolClock;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is out at this moment, as a file. */
@RestController
class HallSnapshotController {

    private static final List<String> COLUMNS =
            List.of("student", "grade", "from", "to", "left", "back by", "arrived", "state");

    private final Passes passes;
    private final ViewKeys keys;
    private final SchoolTransactions transactions;
    private final Audit audit;
    private final SchoolClock clock;

    HallSnapshotController(
            Passes passes, ViewKeys keys, SchoolTransactions transactions, Audit audit, SchoolClock clock) {
        this.passes = passes;
        this.keys = keys;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Everyone out whom the caller sees, those looked for first, then by name. Where a confidential trip leads stays
     * out. That it was made is kept in the audit log.
     */
    @Needs(Permission.SEE_HALLWAY)
    @GetMapping(path = "/api/schools/{school}/hall/export", produces = "text/csv")
    void export(Actor actor, HttpServletResponse response) throws IOException {
        Instant now = clock.now();
        List<PassCard> out = passes.open(actor.school()).to(keys.of(actor)).stream()
                .filter(card -> card.startedAt() != null)
                .sorted(Comparator.comparing((PassCard card) -> card.walkout() == null)
                        .thenComparing(card -> card.student().name()))
                .toList();
        transactions.write(actor.school(), () -> {
            audit.record(actor, "hallway-exported", null, null, Map.of("passes", out.size()));
            return true;
        });
        CsvDownload.send(response, "hallway", COLUMNS, csv -> out.forEach(card -> csv.row(cells(card, now))));
    }

    private static List<String> cells(PassCard card, Instant now) {
        return List.of(
                card.student().name(),
                Objects.requireNonNullElse(card.student().grade(), ""),
                room(card.origin()),
                room(card.destination()),
                time(card.startedAt()),
                time(card.endsAt()),
                time(card.arrivedAt()),
                state(card, now));
    }

    private static String state(PassCard card, Instant now) {
        if (card.walkout() != null) {
            return "walkout";
        }
        if (card.leftMinutes() != null) {
            return "arrived";
        }
        Instant ends = card.endsAt();
        return ends != null && ends.isBefore(now) ? "overtime" : "on the way";
    }

    private static String room(@Nullable Sign sign) {
        return sign == null ? "" : sign.name();
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }
}
