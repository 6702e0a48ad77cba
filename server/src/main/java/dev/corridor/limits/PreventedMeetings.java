package dev.corridor.limits;

import dev.corridor.limits.PreventedMeeting.Trip;
import dev.corridor.limits.store.MeetingStore;
import dev.corridor.rules.EncounterGroup;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The log of meetings that encounter groups prevented: of the same two by the same group once in ten minutes. */
@Component
public final class PreventedMeetings {

    private static final Duration QUIET = Duration.ofMinutes(10);
    private static final int PAGE = 500;

    private final SchoolTransactions transactions;
    private final Limits limits;
    private final MeetingStore store;

    PreventedMeetings(SchoolTransactions transactions, Limits limits, MeetingStore store) {
        this.transactions = transactions;
        this.limits = limits;
        this.store = store;
    }

    /**
     * Logs whom a student who was stopped would have met, in the transaction that stopped the student. Finds the groups
     * by itself; where none keeps these students apart, it logs nothing.
     *
     * @param stopped the way that the student did not take
     * @param onTheWay everybody who is out and has not arrived
     * @return how many meetings were new to the log
     */
    public int record(SchoolId school, Instant at, Trip stopped, Collection<Trip> onTheWay) {
        List<PreventedMeeting> meetings = limits.book(school).encounters().stream()
                .filter(group -> acts(group, at) && group.members().contains(stopped.student()))
                .flatMap(group -> onTheWay.stream()
                        .filter(out -> !out.student().equals(stopped.student()))
                        .filter(out -> group.members().contains(out.student()))
                        .map(out -> new PreventedMeeting(group.id(), at, out, stopped)))
                .toList();
        return meetings.isEmpty()
                ? 0
                : transactions.write(school, () -> (int) meetings.stream()
                        .filter(meeting -> store.add(school, meeting, QUIET))
                        .count());
    }

    /** What a group prevented, the newest first, at most 500; of a deleted group too. */
    public List<PreventedMeeting> of(SchoolId school, GroupId group) {
        return transactions.read(school, () -> store.of(school, group, PAGE));
    }

    private static boolean acts(EncounterGroup group, Instant at) {
        return group.on() && group.expiresAt().filter(end -> !at.isBefore(end)).isEmpty();
    }
}
