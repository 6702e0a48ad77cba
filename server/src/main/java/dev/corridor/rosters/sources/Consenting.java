package dev.corridor.rosters.sources;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

/** What a source's other side wants to know to ask an admin for consent, by OAuth 2. */
public interface Consenting {

    /**
     * What the other side gave.
     *
     * @param refreshToken with which access is had later
     * @param scopes what may be read
     */
    record Given(Optional<String> refreshToken, Set<String> scopes) {}

    /**
     * The client that asks, but for where the admin is led back to.
     *
     * @throws SourceProblem if what it needs is not filled in
     */
    ClientRegistration.Builder client(SourceSettings settings);

    /** What else it is asked with. */
    Map<String, Object> asking(SourceSettings settings);

    /**
     * What is to be kept of what was given: secrets by the names of their fields. It is tried before.
     *
     * @throws SourceProblem if it does not serve
     */
    Map<String, String> keep(SourceSettings settings, Given given);
}
