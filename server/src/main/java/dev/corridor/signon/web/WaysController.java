package dev.corridor.signon.web;

import dev.corridor.schools.District;
import dev.corridor.schools.Schools;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Open;
import dev.corridor.shared.SchoolId;
import dev.corridor.signon.Preset;
import dev.corridor.signon.SignOnConnection;
import dev.corridor.signon.SignOnConnections;
import dev.corridor.signon.SignOnId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the sign-in page shows beside the password. */
@RestController
class WaysController {

    /** A way in: a button. */
    record WayIn(SignOnId id, String name, Preset preset) {
        static WayIn of(SignOnConnection connection) {
            return new WayIn(connection.id(), connection.name(), connection.preset());
        }
    }

    /**
     * A district's ways in.
     *
     * @param district null where it is not known whose to show
     * @param name what the district is called; null with it
     * @param several whether there are other districts too
     */
    record Ways(@Nullable DistrictId district, @Nullable String name, boolean several, List<WayIn> items) {}

    private final Schools schools;
    private final SignOnConnections connections;

    WaysController(Schools schools, SignOnConnections connections) {
        this.schools = schools;
        this.connections = connections;
    }

    /** Those of the district, or of the school's; where neither is known, of the only district that there is. */
    @Open(
            value = "Nobody is signed in before; whoever knows a district's id is told what its door looks like",
            signedIn = false)
    @GetMapping("/api/sign-on")
    Ways ways(
            @RequestParam(name = "district", required = false) @Nullable DistrictId district,
            @RequestParam(name = "school", required = false) @Nullable SchoolId school) {
        List<District> all = schools.districts();
        boolean several = all.size() > 1;
        return among(all, Optional.ofNullable(district))
                .or(() -> among(all, Optional.ofNullable(school).flatMap(schools::districtOf)))
                .or(() -> several ? Optional.empty() : all.stream().findFirst())
                .map(known -> new Ways(known.id(), known.name(), several, ways(known.id())))
                .orElse(new Ways(null, null, several, List.of()));
    }

    private static Optional<District> among(List<District> all, Optional<DistrictId> wanted) {
        return wanted.flatMap(
                id -> all.stream().filter(one -> one.id().equals(id)).findFirst());
    }

    private List<WayIn> ways(DistrictId district) {
        return connections.of(district).stream()
                .filter(SignOnConnection::on)
                .map(WayIn::of)
                .toList();
    }
}
