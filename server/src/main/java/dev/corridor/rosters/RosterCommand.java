package dev.corridor.rosters;

import dev.corridor.rosters.model.Guard;
import dev.corridor.rosters.model.Snapshot;
import dev.corridor.rosters.model.Summary;
import dev.corridor.rosters.sources.Sources;
import dev.corridor.schools.District;
import dev.corridor.schools.School;
import dev.corridor.schools.Schools;
import dev.corridor.shared.DistrictId;
import dev.corridor.tables.TableLimits;
import dev.corridor.tables.TableProblem;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** {@code bin/corridor import}: a roster read and applied at once, by whoever runs the server. */
@Component
public class RosterCommand {

    /**
     * How it went, in lines to print.
     *
     * @param applied false if anything was wrong; then nothing was changed
     */
    public record Outcome(boolean applied, List<String> lines) {}

    private static final int SHOWN = 50;
    private static final String DEVICE = "bin/corridor import";

    private final Rosters rosters;
    private final Schools schools;
    private final CredentialFile sheets;

    RosterCommand(Rosters rosters, Schools schools, CredentialFile sheets) {
        this.rosters = rosters;
        this.schools = schools;
        this.sheets = sheets;
    }

    /**
     * Imports a file, zip or folder, which is being read.
     *
     * @param schoolName the one school it is for; empty for all
     * @param credentials where to write first passwords; empty to make none
     * @param guard how many percent of a school may go, 1 to 100
     * @param zone of schools that are made where there is none yet
     */
    public Outcome run(
            EarlyRead roster, Optional<String> schoolName, Optional<Path> credentials, int guard, ZoneId zone) {
        try {
            credentials.ifPresent(CredentialFile::refuseExisting);
            DistrictId district = district(roster.handed().path(), schoolName, zone);
            Optional<School> only = schoolName.map(name -> school(district, name));
            ZoneId here =
                    schools.of(district).stream().findFirst().map(School::zone).orElse(zone);
            Uploader server = new Uploader(Optional.empty(), district, only, true, here, DEVICE);
            Preview preview = rosters.importNow(server, roster, new Guard(guard));
            List<String> lines = lines(preview);
            boolean applied = preview.mayApply() && preview.guard().isEmpty();
            if (applied && credentials.isEmpty() && !preview.empty()) {
                lines.add("For first passwords run it again with --credentials FILE, or print sheets in the browser.");
            }
            if (applied && credentials.isPresent()) {
                List<School> written = only.map(List::of).orElseGet(() -> schools.of(district));
                int count = sheets.write(credentials.get(), district, written);
                lines.add("Wrote " + count + " first passwords to " + credentials.get() + ".");
            }
            return new Outcome(applied, lines);
        } catch (RefusedImport e) {
            return new Outcome(false, List.of(String.valueOf(e.getMessage())));
        }
    }

    /** The district there is; the one that the roster names, of several; a new one on an empty server. */
    private DistrictId district(Path file, Optional<String> schoolName, ZoneId zone) {
        List<District> there = schools.districts();
        if (there.size() == 1) {
            return there.getFirst().id();
        }
        Optional<Snapshot.District> named =
                Sources.district(file, String.valueOf(file.getFileName()), TableLimits.ROSTER);
        if (there.isEmpty()) {
            return made(named, schoolName, zone);
        }
        return there.stream()
                .filter(district -> named.filter(one -> one.isCalled(district.sourceId(), district.name()))
                                .isPresent()
                        || schoolName
                                .filter(name -> find(district.id(), name).isPresent())
                                .isPresent())
                .findFirst()
                .map(District::id)
                .orElseThrow(() -> new RefusedImport("There are several districts here: "
                        + there.stream().map(District::name).collect(Collectors.joining(", "))
                        + ". The roster names none of them."));
    }

    private DistrictId made(Optional<Snapshot.District> named, Optional<String> schoolName, ZoneId zone) {
        if (named.isEmpty() && schoolName.isEmpty()) {
            throw new RefusedImport(
                    "There is no school here yet, and the roster names none. Say which with --school NAME.");
        }
        DistrictId district = schools.createDistrict(
                named.map(Snapshot.District::name).or(() -> schoolName).orElseThrow(),
                named.map(Snapshot.District::key).orElse(null));
        if (named.isEmpty()) {
            schoolName.ifPresent(name -> schools.create(district, name, zone, null));
        }
        return district;
    }

    private School school(DistrictId district, String name) {
        return find(district, name)
                .orElseThrow(() -> new RefusedImport("There is no school \"" + name + "\" here. There are: "
                        + schools.of(district).stream().map(School::name).collect(Collectors.joining(", ")) + "."));
    }

    private Optional<School> find(DistrictId district, String name) {
        return schools.of(district).stream()
                .filter(school -> school.name().equalsIgnoreCase(name) || name.equals(school.sourceId()))
                .findFirst();
    }

    private static List<String> lines(Preview preview) {
        List<String> lines = new ArrayList<>();
        preview.notices().stream().limit(SHOWN).map(RosterCommand::line).forEach(lines::add);
        preview.errors().stream().limit(SHOWN).map(RosterCommand::line).forEach(lines::add);
        if (preview.mayApply()) {
            preview.counts().forEach((what, count) -> lines.add(line(what, count)));
            preview.guard().stream().map(RosterCommand::line).forEach(lines::add);
            lines.add(
                    !preview.guard().isEmpty()
                            ? "Nothing was changed. If this is meant, run it again with --guard 100."
                            : preview.empty() ? "Nothing to change." : "Applied.");
        } else {
            lines.add(preview.errorCount() + " errors. Nothing was changed.");
        }
        return lines;
    }

    private static String line(Guard.Exceeded exceeded) {
        if (exceeded.what().equals("school")) {
            return "There is a school " + exceeded.school() + " already, with another id.";
        }
        return exceeded.school() + " would lose " + exceeded.leaving() + " of " + exceeded.of() + " " + exceeded.what()
                + ".";
    }

    private static String line(String what, Summary.Count count) {
        return String.format(
                "%-11s %7d added %7d changed %7d removed %7d same",
                what, count.added(), count.changed(), count.removed(), count.same());
    }

    private static String line(TableProblem problem) {
        String row = problem.row() == 0 ? "" : ", row " + problem.row();
        String column = problem.column().isEmpty() ? "" : ", " + problem.column();
        return problem.file() + row + column + ": " + problem.message();
    }
}
