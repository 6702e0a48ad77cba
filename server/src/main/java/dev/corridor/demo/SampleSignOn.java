package dev.corridor.demo;

import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.DistrictId;
import dev.corridor.signon.Audience;
import dev.corridor.signon.Preset;
import dev.corridor.signon.SignOnConnection.Draft;
import dev.corridor.signon.SignOnConnections;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A way in by Google as an admin has begun to set it up: off, since nobody has an account there. */
@Component
final class SampleSignOn {

    private final SignOnConnections connections;

    SampleSignOn(SignOnConnections connections) {
        this.connections = connections;
    }

    void begin(DistrictId district, AccountId admin) {
        connections.add(
                new DistrictActor(district, admin, "sample world"),
                new Draft(
                        Preset.GOOGLE,
                        "Google",
                        "",
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        Set.of("lincoln.example", "roosevelt.example"),
                        Set.of(Audience.STUDENTS, Audience.STAFF),
                        false,
                        Optional.empty()));
    }
}
