package dev.corridor.passes.store;

import dev.corridor.passes.model.Ending;
import dev.corridor.passes.model.Gap;
import dev.corridor.passes.model.HallState;
import dev.corridor.passes.model.Happening;
import dev.corridor.passes.model.How;
import dev.corridor.passes.model.Pass;
import dev.corridor.passes.model.Refused;
import dev.corridor.passes.model.Who;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.LogEntry;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PassId;
import dev.corridor.shared.SchoolId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what a batch of acts came to. */
@Component
public class HallWriter {

    private final JdbcClient jdbc;
    private final PassStore passes;

    public HallWriter(JdbcClient jdbc, PassStore passes) {
        this.jdbc = jdbc;
        this.passes = passes;
    }

    /**
     * Writes passes, log and refusals.
     *
     * @param before the hall as it was read
     * @param after the hall as it is now
     * @param presses by log number, how far the entries of each press reach and what the client called it
     */
    public void write(LockedHall hall, HallState before, HallState after, Map<Long, UUID> presses) {
        after.happened().forEach(happening -> hall.append(entry(happening, presses)));
        passes.save(hall.school(), changed(before, after));
        refusals(hall.school(), after.refused());
    }

    /** Notes that a school's passes have been moved for these gaps in service. */
    public void applied(SchoolId school, List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into outage_applied (school_id, outage_id)
                select cast(:school as uuid), unnest(:ids::bigint[])
                """)
                .param("school", school.value())
                .param("ids", ArrayText.of(gaps, Gap::id))
                .update();
    }

    private static List<Pass> changed(HallState before, HallState after) {
        Map<PassId, Pass> changed = new LinkedHashMap<>(after.passes());
        changed.values().removeIf(pass -> before.pass(pass.id()).equals(Optional.of(pass)));
        return List.copyOf(changed.values());
    }

    private static LogEntry entry(Happening happening, Map<Long, UUID> presses) {
        Pass after = happening.after();
        Who who = happening.who();
        return new LogEntry(
                happening.kind(),
                after.id(),
                who.person().orElse(null),
                who.inNameOf(happening.before().orElse(after)).orElse(null),
                presses.getOrDefault(after.seq(), Ids.next()),
                who.device().orElse(null),
                happening.at(),
                how(who, after),
                happening.codes(),
                LogJson.before(happening.before(), after),
                LogJson.after(happening.before(), after));
    }

    /** By what a pass was closed; of what did not close it, that it was done by PIN or at a kiosk. */
    private static @Nullable String how(Who who, Pass after) {
        return after.ending()
                .map(Ending::how)
                .or(() -> Optional.of(who.how()).filter(how -> how == How.PIN || how == How.KIOSK))
                .map(How::word)
                .orElse(null);
    }

    private void refusals(SchoolId school, List<Refused> refused) {
        if (refused.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into refusal (school_id, id, at, student_id, origin_id, destination_id, asked_by, codes)
                select cast(:school as uuid), given.id, given.at, given.student, given.origin, given.destination,
                       given.asked_by, given.codes::text[]
                from   unnest(
                           :ids::uuid[], :at::timestamptz[], :students::uuid[], :origins::uuid[], :destinations::uuid[],
                           :askedBy::uuid[], :codes::text[])
                       as given (id, at, student, origin, destination, asked_by, codes)
                """)
                .param("school", school.value())
                .param("ids", ArrayText.of(refused, refusal -> Ids.next()))
                .param("at", ArrayText.of(refused, Refused::at))
                .param("students", ArrayText.of(refused, Refused::student))
                .param("origins", ArrayText.of(refused, Refused::origin))
                .param("destinations", ArrayText.of(refused, Refused::destination))
                .param(
                        "askedBy",
                        ArrayText.of(refused, refusal -> refusal.askedBy().orElse(refusal.student())))
                .param("codes", ArrayText.of(refused, refusal -> ArrayText.of(refusal.codes())))
                .update();
    }
}
