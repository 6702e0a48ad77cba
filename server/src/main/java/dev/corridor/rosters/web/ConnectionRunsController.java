package dev.corridor.rosters.web;

import dev.corridor.database.UploadFolder;
import dev.corridor.rosters.runs.ConnectionId;
import dev.corridor.rosters.runs.RosterConnections;
import dev.corridor.rosters.runs.RosterHistory;
import dev.corridor.rosters.runs.RosterRuns;
import dev.corridor.rosters.runs.RunId;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Sets runs of a connection going, and tells what they did. */
@RestController
@RequestMapping("/api/districts/{district}/roster-connections/{id}")
class ConnectionRunsController {

    /** @param preview whether it is shown before it is applied */
    record StartBody(boolean preview) {}

    private final RosterConnections connections;
    private final RosterRuns runs;
    private final RosterHistory history;
    private final RunViews views;
    private final Uploaders uploaders;
    private final UploadFolder folder;

    ConnectionRunsController(
            RosterConnections connections,
            RosterRuns runs,
            RosterHistory history,
            RunViews views,
            Uploaders uploaders,
            UploadFolder folder) {
        this.connections = connections;
        this.runs = runs;
        this.history = history;
        this.views = views;
        this.uploaders = uploaders;
        this.folder = folder;
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @PostMapping(path = "/runs", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunView start(DistrictActor actor, @PathVariable("id") ConnectionId id, @RequestBody StartBody body) {
        return views.whole(uploaders.of(actor), runs.start(actor, id, body.preview(), Optional.empty()));
    }

    /** Hands in an export, which is shown before it is applied. */
    @Needs(Permission.ADMIN_PEOPLE)
    @PostMapping(path = "/exports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunView upload(DistrictActor actor, @PathVariable("id") ConnectionId id, @RequestParam("file") MultipartFile file) {
        connections.find(actor.district(), id);
        Path kept = RunDesk.kept(folder, file);
        return views.whole(uploaders.of(actor), runs.start(actor, id, true, Optional.of(kept)));
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping("/runs")
    Listing<RunView> list(
            DistrictActor actor,
            @PathVariable("id") ConnectionId id,
            @RequestParam(name = "after", required = false) @Nullable RunId after) {
        connections.find(actor.district(), id);
        return views.listed(
                uploaders.of(actor), history.list(actor.district(), Optional.of(id), Optional.ofNullable(after)));
    }
}
