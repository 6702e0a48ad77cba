package dev.corridor.activities.jobs;

import dev.corridor.activities.Invites;
import dev.corridor.activities.store.ActivityMeetingStore;
import dev.corridor.schools.DueWork;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Finds the schools with meetings whose day has come. */
@Component
class ActivityClock implements DueWork {

    private final ActivityMeetingStore meetings;
    private final Invites invites;

    ActivityClock(ActivityMeetingStore meetings, Invites invites) {
        this.meetings = meetings;
        this.invites = invites;
    }

    @Override
    public Collection<SchoolId> due(Instant now) {
        return meetings.due(now);
    }

    @Override
    public void run(SchoolId school) {
        invites.writeDue(school);
    }
}
