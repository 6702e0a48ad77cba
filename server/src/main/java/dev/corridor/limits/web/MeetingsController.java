package dev.corridor.limits.web;

import dev.corridor.limits.PreventedMeetings;
import dev.corridor.shared.Actor;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What all encounter groups prevented, those deleted since too, and up to where each admin has seen it. */
@RestController
@RequestMapping("/api/schools/{school}/prevented-meetings")
class MeetingsController {

    record Unseen(long count) {}

    /**
     * What was looked at.
     *
     * @param until the time of the newest meeting that was shown
     * @param groupId whose log; left out for that of all groups
     */
    record LookForm(@Nullable Instant until, @Nullable GroupId groupId) {}

    private final PreventedMeetings meetings;
    private final MeetingCards cards;

    MeetingsController(PreventedMeetings meetings, MeetingCards cards) {
        this.meetings = meetings;
        this.cards = cards;
    }

    /** The newest 500. */
    @Needs(Permission.ADMIN_LIMITS)
    @GetMapping
    Listing<MeetingCard> all(Actor actor) {
        return Listing.all(cards.of(actor.school(), meetings.all(actor.school())));
    }

    /** How many this admin has not seen yet. */
    @Needs(Permission.ADMIN_LIMITS)
    @GetMapping("/unseen")
    Unseen unseen(Actor actor) {
        return new Unseen(meetings.unseen(actor.school(), actor.person()).values().stream()
                .mapToLong(Long::longValue)
                .sum());
    }

    /** Notes up to where this admin has seen the log, so that a badge counts only what came later. */
    @Needs(Permission.ADMIN_LIMITS)
    @PutMapping("/look")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void look(Actor actor, @RequestBody LookForm form) {
        if (form.until() == null) {
            throw Problem.field("until", "missing", "Say up to when the log was seen.");
        }
        meetings.see(actor, Optional.ofNullable(form.groupId()), form.until());
    }
}
