package dev.corridor.signon.saml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider says of somebody.
 *
 * @param assertion its id
 * @param answers the request that it answers; empty if nobody asked
 * @param nameId what the provider calls them; blank for nothing
 * @param attributes by name, each with all its values
 */
public record Told(String assertion, Optional<String> answers, String nameId, Map<String, List<String>> attributes) {

    public Told {
        attributes = Map.copyOf(attributes);
    }

    /** The value of an attribute that has just one. */
    public Optional<String> one(String name) {
        List<String> values = attributes.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
