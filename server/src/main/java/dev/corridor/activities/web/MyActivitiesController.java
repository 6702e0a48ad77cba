package dev.corridor.activities.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.activities.Activities;
import dev.corridor.activities.Activity;
import dev.corridor.activities.ActivityId;
import dev.corridor.activities.Invites;
import dev.corridor.activities.Meeting;
import dev.corridor.activities.SignUps;
import dev.corridor.activities.web.ActivityCards.ActivityMeeting;
import dev.corridor.activities.web.ActivityCards.Named;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Activities as a student chooses them. */
@RestController
@RequestMapping("/api/schools/{school}/my/activities")
class MyActivitiesController {

    /**
     * An activity that is open to the student, or that they are on the list of.
     *
     * @param left how many places are left, where there are only so many
     * @param may whether the student may sign up or off now
     * @param meetings those of today and later
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpenActivity(
            ActivityId id,
            String name,
            Named host,
            Named room,
            @Nullable Integer left,
            boolean on,
            boolean may,
            @Nullable Instant closesAt,
            List<ActivityMeeting> meetings) {}

    private final SignUps signUps;
    private final Invites invites;
    private final Activities activities;
    private final ActivityCards cards;

    MyActivitiesController(SignUps signUps, Invites invites, Activities activities, ActivityCards cards) {
        this.signUps = signUps;
        this.invites = invites;
        this.activities = activities;
        this.cards = cards;
    }

    /** Those that meet again. */
    @Needs(Permission.TAKE_PASSES)
    @GetMapping
    Listing<OpenActivity> all(Actor actor) {
        List<SignUps.Choice> choices = signUps.of(actor);
        List<Meeting> meetings = activities.meetings(
                actor.school(), choices.stream().map(SignUps.Choice::activity).toList());
        return Listing.all(choices.stream()
                .map(choice -> card(actor, choice, meetings))
                .filter(card -> !card.meetings().isEmpty())
                .toList());
    }

    @Needs(Permission.TAKE_PASSES)
    @PutMapping("/{activity}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signUp(Actor actor, @PathVariable ActivityId activity) {
        invites.signUp(actor, activity);
    }

    @Needs(Permission.TAKE_PASSES)
    @DeleteMapping("/{activity}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOff(Actor actor, @PathVariable ActivityId activity) {
        invites.signOff(actor, activity);
    }

    private OpenActivity card(Actor actor, SignUps.Choice choice, List<Meeting> meetings) {
        Activity activity = choice.activity();
        return new OpenActivity(
                activity.id(),
                activity.terms().name(),
                cards.host(actor.school(), activity),
                cards.room(actor.school(), activity.terms().room()),
                choice.left().map(left -> Math.max(0, left)).orElse(null),
                choice.on(),
                choice.may(),
                activity.terms().closesAt().orElse(null),
                cards.meetings(activity, meetings));
    }
}
