package dev.corridor.rosters.web;

import dev.corridor.rosters.Undoing;
import dev.corridor.rosters.runs.RunId;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
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

/** What rosters did to a district, by connections, files and commands; files for all of it. */
@RestController
@RequestMapping("/api/districts/{district}/roster-runs")
class DistrictRunsController {

    /** @param beyondGuard whether it is meant to take more away than goes without asking */
    record AnswerBody(boolean beyondGuard) {}

    private final RunDesk desk;
    private final Uploaders uploaders;

    DistrictRunsController(RunDesk desk, Uploaders uploaders) {
        this.desk = desk;
        this.uploaders = uploaders;
    }

    /** Hands in a file, which is read after the request and shown before it is applied. */
    @Needs(Permission.ADMIN_PEOPLE)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunView upload(DistrictActor actor, @RequestParam("file") MultipartFile file) {
        return desk.upload(uploaders.of(actor), file);
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping
    Listing<RunView> list(DistrictActor actor, @RequestParam(name = "after", required = false) @Nullable RunId after) {
        return desk.list(uploaders.of(actor), after);
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping("/{run}")
    RunView find(DistrictActor actor, @PathVariable("run") RunId run) {
        return desk.find(uploaders.of(actor), run);
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @PutMapping("/{run}/application")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunView apply(DistrictActor actor, @PathVariable("run") RunId run, @RequestBody AnswerBody body) {
        return desk.apply(uploaders.of(actor), run, body.beyondGuard());
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @DeleteMapping("/{run}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(DistrictActor actor, @PathVariable("run") RunId run) {
        desk.forget(uploaders.of(actor), run);
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping("/{run}/undo")
    Undoing.Shown undoPreview(DistrictActor actor, @PathVariable("run") RunId run) {
        return desk.undoPreview(uploaders.of(actor), run);
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @PutMapping("/{run}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunView undo(DistrictActor actor, @PathVariable("run") RunId run) {
        return desk.undo(uploaders.of(actor), run);
    }
}
