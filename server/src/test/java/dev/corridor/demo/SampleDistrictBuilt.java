package dev.corridor.demo;

import dev.corridor.shared.SchoolId;
import org.springframework.context.ApplicationContext;

/** Lincoln High for tests: built by whichever asks first, since its sign-ins exist once. */
public final class SampleDistrictBuilt {

    private SampleDistrictBuilt() {}

    public static synchronized SchoolId once(ApplicationContext context) {
        SampleDistrict sample = context.getBean(SampleDistrict.class);
        return sample.built().orElseGet(sample::build);
    }
}
