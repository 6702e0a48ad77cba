package dev.corridor.demo;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import dev.corridor.rosters.runs.RosterHistory;
import dev.corridor.rosters.runs.Run;
import dev.corridor.schools.Schools;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.SchoolId;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** Lincoln High for tests: built by whichever asks first, since its sign-ins exist once. */
public final class SampleDistrictBuilt {

    private SampleDistrictBuilt() {}

    public static synchronized SchoolId once(ApplicationContext context) {
        SampleDistrict sample = context.getBean(SampleDistrict.class);
        return sample.built().orElseGet(() -> {
            SchoolId lincoln = sample.build();
            await().atMost(ofSeconds(30)).until(() -> rosterRan(context, lincoln));
            return lincoln;
        });
    }

    private static boolean rosterRan(ApplicationContext context, SchoolId lincoln) {
        DistrictId district = context.getBean(Schools.class).get(lincoln).district();
        return context.getBean(RosterHistory.class).list(district, Optional.empty(), Optional.empty()).items().stream()
                .allMatch(run -> run.state() == Run.State.APPLIED);
    }
}
