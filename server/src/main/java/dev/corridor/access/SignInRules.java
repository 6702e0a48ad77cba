package dev.corridor.access;

import dev.corridor.shared.Role;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * What a district says about signing in.
 *
 * @param passwordOff roles whose people do not sign in by password
 * @param secondStepOf roles whose people need a second factor
 * @param secondStepVouched whether the second step is asked also of whom a provider vouches for
 */
public record SignInRules(Set<Role> passwordOff, Set<Role> secondStepOf, boolean secondStepVouched, long version) {

    public SignInRules {
        passwordOff = Set.copyOf(passwordOff);
        secondStepOf = Set.copyOf(secondStepOf);
    }

    /** Whether somebody of these roles signs in by password: not if that is off for one of them. */
    public boolean password(Collection<Role> roles) {
        return Collections.disjoint(passwordOff, roles);
    }

    /** Whether somebody of these roles needs a second factor. */
    public boolean secondStep(Collection<Role> roles) {
        return !Collections.disjoint(secondStepOf, roles);
    }
}
