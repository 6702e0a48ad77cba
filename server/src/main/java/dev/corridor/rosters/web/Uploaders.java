package dev.corridor.rosters.web;

import dev.corridor.rosters.Uploader;
import dev.corridor.schools.School;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.Permission;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Admins, as those who hand in rosters and answer runs. */
@Component
class Uploaders {

    private final Schools schools;

    Uploaders(Schools schools) {
        this.schools = schools;
    }

    /** New schools are in the zone of those there are. */
    Uploader of(DistrictActor actor) {
        ZoneId zone = schools.of(actor.district()).stream()
                .findFirst()
                .map(School::zone)
                .orElse(ZoneOffset.UTC);
        return new Uploader(
                Optional.of(actor.account()), actor.district(), Optional.empty(), true, zone, actor.device());
    }

    Uploader of(Actor actor) {
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
