package dev.corridor.rosters.web;

import dev.corridor.rosters.RosterPlanId;
import dev.corridor.rosters.Uploader;
import dev.corridor.rosters.web.Uploads.Done;
import dev.corridor.schools.School;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Rosters of one school, by its admins: nothing outside it is touched. */
@RestController
@RequestMapping("/api/schools/{school}/roster-plans")
class SchoolRostersController {

    private final Uploads uploads;
    private final Schools schools;

    SchoolRostersController(Uploads uploads, Schools schools) {
        this.uploads = uploads;
        this.schools = schools;
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    PlanView upload(Actor actor, @RequestParam("file") MultipartFile file) {
        return uploads.upload(uploader(actor), file);
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping("/{id}")
    PlanView find(Actor actor, @PathVariable("id") RosterPlanId id) {
        return uploads.find(uploader(actor), id);
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @PutMapping("/{id}/application")
    Done apply(
            Actor actor,
            @PathVariable("id") RosterPlanId id,
            @RequestParam(name = "beyondGuard", defaultValue = "false") boolean beyondGuard) {
        return uploads.apply(uploader(actor), id, beyondGuard);
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Actor actor, @PathVariable("id") RosterPlanId id) {
        uploads.forget(uploader(actor), id);
    }

    private Uploader uploader(Actor actor) {
        School school = schools.get(actor.school());
        boolean everyArea = actor.permissions().containsAll(Permission.ADMIN);
        return new Uploader(
                Optional.of(actor.account()),
                school.district(),
                Optional.of(school),
                everyArea,
                school.zone(),
                actor.device());
    }
}
