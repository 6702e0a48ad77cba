package dev.corridor.rosters.web;

import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.rosters.runs.ConnectionId;
import dev.corridor.rosters.runs.RosterHistory;
import dev.corridor.rosters.runs.RosterUndos;
import dev.corridor.rosters.runs.Run;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictActor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Runs with who began them. */
@Component
class RunViews {

    private final RosterHistory history;
    private final RosterUndos undos;
    private final Accounts accounts;

    RunViews(RosterHistory history, RosterUndos undos, Accounts accounts) {
        this.history = history;
        this.undos = undos;
        this.accounts = accounts;
    }

    Optional<RunView> last(DistrictActor actor, ConnectionId connection) {
        return history.last(actor.district(), connection)
                .map(run -> of(List.of(run)).getFirst());
    }

    List<RunView> of(List<Run> runs) {
        Map<AccountId, String> logins = logins(runs);
        return runs.stream()
                .map(run -> RunView.of(run, run.by().map(logins::get).orElse(null)))
                .toList();
    }

    RunView whole(DistrictActor actor, Run run) {
        return RunView.whole(run, run.by().map(logins(List.of(run))::get).orElse(null), undos.undoable(actor, run));
    }

    private Map<AccountId, String> logins(List<Run> runs) {
        List<AccountId> ids =
                runs.stream().flatMap(run -> run.by().stream()).distinct().toList();
        return accounts.find(ids).stream().collect(Collectors.toMap(Account::id, Account::login));
    }
}
