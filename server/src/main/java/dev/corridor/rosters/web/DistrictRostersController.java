package dev.corridor.rosters.web;

import dev.corridor.rosters.RosterPlanId;
import dev.corridor.rosters.Uploader;
import dev.corridor.rosters.web.Uploads.Done;
import dev.corridor.schools.School;
import dev.corridor.schools.Schools;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

/** Rosters of a whole district, by its admins. */
@RestController
@RequestMapping("/api/districts/{district}/roster-plans")
class DistrictRostersController {

    private final Uploads uploads;
    private final Schools schools;

    DistrictRostersController(Uploads uploads, Schools schools) {
        this.uploads = uploads;
        this.schools = schools;
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    PlanView upload(DistrictActor actor, @RequestParam("file") MultipartFile file) {
        return uploads.upload(uploader(actor), file);
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping("/{id}")
    PlanView find(DistrictActor actor, @PathVariable("id") RosterPlanId id) {
        return uploads.find(uploader(actor), id);
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @PutMapping("/{id}/application")
    Done apply(
            DistrictActor actor,
            @PathVariable("id") RosterPlanId id,
            @RequestParam(name = "beyondGuard", defaultValue = "false") boolean beyondGuard) {
        return uploads.apply(uploader(actor), id, beyondGuard);
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(DistrictActor actor, @PathVariable("id") RosterPlanId id) {
        uploads.forget(uploader(actor), id);
    }

    /** New schools are in the zone of those there are. */
    private Uploader uploader(DistrictActor actor) {
        ZoneId zone = schools.of(actor.district()).stream()
                .findFirst()
                .map(School::zone)
                .orElse(ZoneOffset.UTC);
        return new Uploader(
                Optional.of(actor.account()), actor.district(), Optional.empty(), true, zone, actor.device());
    }
}
