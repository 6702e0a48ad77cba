package dev.corridor.journeys;

import dev.corridor.TestClock;
import dev.corridor.demo.SampleDistrictBuilt;
import java.time.Instant;
import org.springframework.context.ApplicationContext;

/**
 * A Monday in third period at the sample schools. It begins once, for all journeys of a run: a school's time never goes
 * back. Students may start passes for another half an hour.
 */
final class SchoolMorning {

    private static final Instant THIRD_PERIOD = Instant.parse("2026-11-23T16:00:00Z");

    private static boolean begun;

    private SchoolMorning() {}

    static synchronized void goesOn(ApplicationContext context) {
        if (!begun) {
            begun = true;
            context.getBean(TestClock.class).goOnFrom(THIRD_PERIOD);
        }
        SampleDistrictBuilt.once(context);
    }
}
