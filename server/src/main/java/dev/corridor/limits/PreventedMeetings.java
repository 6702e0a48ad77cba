package dev.corridor.limits;

import dev.corridor.limits.store.MeetingLooks;
import dev.corridor.limits.store.MeetingStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The log of meetings that encounter groups prevented: of the same two by the same group once in ten minutes. */
@Component
public final class PreventedMeetings {

    /** What screens of admins of limits, and of nobody else, are told changed. */
    public static final String TOPIC = "prevented-meetings";

    private static final Duration QUIET = Duration.ofMinutes(10);
    private static final int PAGE = 500;

    private final SchoolTransactions transactions;
    private final MeetingStore store;
    private final MeetingLooks looks;

    PreventedMeetings(SchoolTransactions transactions, MeetingStore store, MeetingLooks looks) {
        this.transactions = transactions;
        this.store = store;
        this.looks = looks;
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
        return transactions.write(school, () -> {
            List<PreventedMeeting> added = meetings.stream()
                    .filter(meeting -> store.add(school, meeting, QUIET))
                    .toList();
            if (!added.isEmpty()) {
                transactions.tell(school, TOPIC, "");
            }
            return added.size();
        });
    }

    /**
     * What a group prevented, the newest first, at most 500; of a deleted group too.
     *
     * @throws Problem if there never was such a group
     */
    public List<PreventedMeeting> of(SchoolId school, GroupId group) {
        return transactions.read(school, () -> {
            known(school, group);
            return store.of(school, Optional.of(group), PAGE);
        });
    }

    /** What all groups prevented, the newest first, at most 500; deleted groups too. */
    public List<PreventedMeeting> all(SchoolId school) {
        return transactions.read(school, () -> store.of(school, Optional.empty(), PAGE));
    }

    /** Every group that there is or was. */
    public Map<GroupId, KnownGroup> groups(SchoolId school) {
        return transactions.read(school, () -> store.groups(school));
    }

    /** How many meetings this person has not seen yet, by group; groups without any are missing. */
    public Map<GroupId, Long> unseen(SchoolId school, PersonId person) {
        return transactions.read(school, () -> looks.unseen(school, person));
    }

    /**
     * Notes that this admin has seen what was prevented up to a moment, by one group or by all of them.
     *
     * @throws Problem if there never was such a group
     */
    public void see(Actor admin, Optional<GroupId> group, Instant until) {
        transactions.write(admin.school(), () -> {
            group.ifPresent(one -> known(admin.school(), one));
            looks.see(admin.school(), admin.person(), group, until);
            return until;
        });
    }

    private void known(SchoolId school, GroupId group) {
        if (!store.groups(school).containsKey(group)) {
            throw Problem.notFound("encounter group");
        }
    }
}
