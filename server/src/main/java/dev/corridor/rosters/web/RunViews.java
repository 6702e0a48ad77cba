package dev.corridor.rosters.web;

import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.rosters.Uploader;
import dev.corridor.rosters.runs.Connection;
import dev.corridor.rosters.runs.ConnectionId;
import dev.corridor.rosters.runs.RosterConnections;
import dev.corridor.rosters.runs.RosterHistory;
import dev.corridor.rosters.runs.RosterUndos;
import dev.corridor.rosters.runs.Run;
import dev.corridor.rosters.web.RunView.Names;
import dev.corridor.schools.School;
import dev.corridor.schools.Schools;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Listing;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Runs with who began them, and what they are of and for. */
@Component
class RunViews {

    private final RosterConnections connections;
    private final RosterHistory history;
    private final RosterUndos undos;
    private final Accounts accounts;
    private final Schools schools;

    RunViews(
            RosterConnections connections,
            RosterHistory history,
            RosterUndos undos,
            Accounts accounts,
            Schools schools) {
        this.connections = connections;
        this.history = history;
        this.undos = undos;
        this.accounts = accounts;
        this.schools = schools;
    }

    Optional<RunView> last(DistrictActor actor, ConnectionId connection) {
        return history.last(actor.district(), connection)
                .map(run ->
                        RunView.of(run, names(actor.district(), List.of(run)).apply(run)));
    }

    Listing<RunView> listed(Uploader who, Listing<Run> found) {
        Function<Run, Names> names = names(who.district(), found.items());
        List<RunView> views = found.items().stream()
                .map(run ->
                        who.has(run) ? RunView.of(run, names.apply(run)) : RunView.ofDistrict(run, names.apply(run)))
                .toList();
        return new Listing<>(views, found.next());
    }

    RunView whole(Uploader who, Run run) {
        return RunView.whole(run, names(who.district(), List.of(run)).apply(run), undos.undoable(who, run));
    }

    private Function<Run, Names> names(DistrictId district, List<Run> runs) {
        Map<AccountId, String> logins = logins(runs);
        Map<ConnectionId, String> sources =
                runs.stream().allMatch(run -> run.connection().isEmpty())
                        ? Map.of()
                        : connections.of(district).stream().collect(Collectors.toMap(Connection::id, Connection::name));
        Map<SchoolId, String> names = runs.stream().allMatch(run -> run.only().isEmpty())
                ? Map.of()
                : schools.of(district).stream().collect(Collectors.toMap(School::id, School::name));
        return run -> new Names(
                run.by().map(logins::get).orElse(null),
                run.connection().map(sources::get).orElse(null),
                run.only().map(names::get).orElse(null));
    }

    private Map<AccountId, String> logins(List<Run> runs) {
        List<AccountId> ids =
                runs.stream().flatMap(run -> run.by().stream()).distinct().toList();
        return accounts.find(ids).stream().collect(Collectors.toMap(Account::id, Account::login));
    }
}
