package dev.corridor.rosters.web;

import dev.corridor.database.UploadFolder;
import dev.corridor.rosters.Undoing;
import dev.corridor.rosters.runs.ConnectionId;
import dev.corridor.rosters.runs.RosterConnections;
import dev.corridor.rosters.runs.RosterHistory;
import dev.corridor.rosters.runs.RosterRuns;
import dev.corridor.rosters.runs.RosterUndos;
import dev.corridor.rosters.runs.Run;
import dev.corridor.rosters.runs.RunId;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Runs of rosters: of connections, and of files that were handed in. */
@RestController
@RequestMapping("/api/districts/{district}")
class RunsController {

    /** @param preview whether it is shown before it is applied */
    record StartBody(boolean preview) {}

    /** @param beyondGuard whether it is meant to take more away than goes without asking */
    record AnswerBody(boolean beyondGuard) {}

    private final RosterConnections connections;
    private final RosterRuns runs;
    private final RosterHistory history;
    private final RosterUndos undos;
    private final RunViews views;
    private final UploadFolder uploads;

    RunsController(
            RosterConnections connections,
            RosterRuns runs,
            RosterHistory history,
            RosterUndos undos,
            RunViews views,
            UploadFolder uploads) {
        this.connections = connections;
        this.runs = runs;
        this.history = history;
        this.undos = undos;
        this.views = views;
        this.uploads = uploads;
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @PostMapping(path = "/roster-connections/{id}/runs", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunView start(DistrictActor actor, @PathVariable("id") ConnectionId id, @RequestBody StartBody body) {
        return views.whole(actor, runs.start(actor, id, body.preview(), Optional.empty()));
    }

    /** Hands in an export, which is shown before it is applied. */
    @Needs(Permission.ADMIN_PEOPLE)
    @PostMapping(path = "/roster-connections/{id}/exports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunView upload(DistrictActor actor, @PathVariable("id") ConnectionId id, @RequestParam("file") MultipartFile file) {
        connections.find(actor.district(), id);
        Path kept = uploads.keep(path -> {
            try {
                file.transferTo(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return views.whole(actor, runs.start(actor, id, true, Optional.of(kept)));
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping("/roster-connections/{id}/runs")
    Listing<RunView> list(
            DistrictActor actor,
            @PathVariable("id") ConnectionId id,
            @RequestParam(name = "after", required = false) @Nullable RunId after) {
        connections.find(actor.district(), id);
        return listed(history.list(actor.district(), Optional.of(id), Optional.ofNullable(after)));
    }

    /** Every run of the district. */
    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping("/roster-runs")
    Listing<RunView> all(DistrictActor actor, @RequestParam(name = "after", required = false) @Nullable RunId after) {
        return listed(history.list(actor.district(), Optional.empty(), Optional.ofNullable(after)));
    }

    private Listing<RunView> listed(Listing<Run> found) {
        return new Listing<>(views.of(found.items()), found.next());
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping("/roster-runs/{run}")
    RunView find(DistrictActor actor, @PathVariable("run") RunId run) {
        return views.whole(actor, history.find(actor.district(), run));
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @PutMapping("/roster-runs/{run}/application")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunView apply(DistrictActor actor, @PathVariable("run") RunId run, @RequestBody AnswerBody body) {
        return views.whole(actor, runs.apply(actor, run, body.beyondGuard()));
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @DeleteMapping("/roster-runs/{run}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(DistrictActor actor, @PathVariable("run") RunId run) {
        runs.forget(actor, run);
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping("/roster-runs/{run}/undo")
    Undoing.Shown undoPreview(DistrictActor actor, @PathVariable("run") RunId run) {
        return undos.preview(actor, run);
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @PutMapping("/roster-runs/{run}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunView undo(DistrictActor actor, @PathVariable("run") RunId run) {
        return views.whole(actor, undos.undo(actor, run));
    }
}
