package dev.corridor.rosters.sources.google;

import com.google.api.services.directory.model.OrgUnit;
import dev.corridor.rosters.sources.Checked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The organisational units, by their ids: paths change when one is renamed. */
final class GoogleUnits {

    private static final String ROOT_PATH = "/";

    private final Map<String, String> byPath = new HashMap<>();
    private final List<Checked.Unit> units = new ArrayList<>();

    GoogleUnits(List<OrgUnit> all) {
        String root = all.stream()
                .filter(unit -> ROOT_PATH.equals(unit.getParentOrgUnitPath()))
                .map(OrgUnit::getParentOrgUnitId)
                .findFirst()
                .orElse("root");
        add(ROOT_PATH, root, ROOT_PATH, "");
        for (OrgUnit unit : all) {
            add(unit.getOrgUnitPath(), unit.getOrgUnitId(), text(unit.getName()), text(unit.getParentOrgUnitId()));
        }
    }

    private void add(String path, String id, String name, String parent) {
        byPath.put(path, id);
        units.add(new Checked.Unit(id, name, parent, false));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The id of the unit at a path; empty if it is not among them. */
    Optional<String> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    List<Checked.Unit> all() {
        return units;
    }
}
