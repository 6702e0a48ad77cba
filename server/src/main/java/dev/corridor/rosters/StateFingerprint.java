package dev.corridor.rosters;

import dev.corridor.people.PeopleFingerprint;
import dev.corridor.places.PlacesFingerprint;
import dev.corridor.rosters.store.ConnectionStore;
import dev.corridor.rosters.store.KeeperStore;
import dev.corridor.schools.SchoolFingerprint;
import dev.corridor.schools.SchoolSettings;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.SchoolId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a district's rosters are compared with, in a few digits: all that {@link KnownReader} reads, but for PINs, which
 * only a roster that gives PINs looks at.
 */
@Component
class StateFingerprint {

    private final SchoolTransactions transactions;
    private final Schools schools;
    private final PeopleFingerprint people;
    private final PlacesFingerprint places;
    private final SchoolFingerprint bells;
    private final KeeperStore keepers;
    private final ConnectionStore connections;

    StateFingerprint(
            SchoolTransactions transactions,
            Schools schools,
            PeopleFingerprint people,
            PlacesFingerprint places,
            SchoolFingerprint bells,
            KeeperStore keepers,
            ConnectionStore connections) {
        this.transactions = transactions;
        this.schools = schools;
        this.people = people;
        this.places = places;
        this.bells = bells;
        this.keepers = keepers;
        this.connections = connections;
    }

    /** Of everything in a district whose schools are these. */
    String of(DistrictId district, Set<SchoolId> schools) {
        List<String> parts = new ArrayList<>(List.of(people.of(district)));
        for (SchoolId school : inOrder(schools)) {
            transactions.read(
                    school,
                    () -> parts.addAll(List.of(
                            unreserved(school),
                            bells.of(school),
                            people.of(school),
                            places.of(school),
                            keepers.fingerprint(school))));
        }
        return digest(parts);
    }

    /** Of what may change even while a roster is applied: what applying one writes is nobody else's until then. */
    String unreserved(DistrictId district, Set<SchoolId> schools) {
        List<String> parts = new ArrayList<>(List.of(people.breakGlass(district)));
        transactions.ofDistrict(district, () -> connections.of(district)).stream()
                .map(connection -> connection.id().toString())
                .sorted()
                .forEach(parts::add);
        inOrder(schools).forEach(school -> parts.add(unreserved(school)));
        return digest(parts);
    }

    private String unreserved(SchoolId school) {
        SchoolSettings settings = transactions.read(school, () -> schools.settings(school));
        return String.join(
                " ",
                school.toString(),
                String.valueOf(settings.handChangesStay()),
                String.valueOf(settings.nameLength()),
                String.valueOf(settings.numberLength()),
                schools.get(school).name());
    }

    private static List<SchoolId> inOrder(Set<SchoolId> schools) {
        return schools.stream().sorted(Comparator.comparing(SchoolId::toString)).toList();
    }

    private static String digest(List<String> parts) {
        try {
            byte[] all = String.join("\n\n", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
