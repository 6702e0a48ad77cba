package dev.corridor.limits;

import dev.corridor.limits.store.MeetingStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The log of meetings that encounter groups prevented: of the same two by the same group once in ten minutes. */
@Component
public final class PreventedMeetings {

    private static final Duration QUIET = Duration.ofMinutes(10);
    private static final int PAGE = 500;

    private final SchoolTransactions transactions;
    private final MeetingStore store;

    PreventedMeetings(SchoolTransactions transactions, MeetingStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /**
     * Logs meetings in the transaction that prevented them, those of the same two by the same group once in ten
     * minutes.
     *
     * @return how many were new to the log
     */
    public int record(SchoolId school, Collection<PreventedMeeting> meetings) {
        if (meetings.isEmpty()) {
            return 0;
        }
        return transactions.write(school, () -> (int) meetings.stream()
                .filter(meeting -> store.add(school, meeting, QUIET))
                .count());
    }

    /**
     * What a group prevented, the newest first, at most 500; of a deleted group too.
     *
     * @throws Problem if there never was such a group
     */
    public List<PreventedMeeting> of(SchoolId school, GroupId group) {
        return transactions.read(school, () -> {
            if (!store.knows(school, group)) {
                throw Problem.notFound("encounter group");
            }
            return store.of(school, group, PAGE);
        });
    }
}
