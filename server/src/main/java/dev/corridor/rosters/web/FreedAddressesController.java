package dev.corridor.rosters.web;

import dev.corridor.rosters.FreedAddresses;
import dev.corridor.shared.Actor;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes e-mail addresses from whoever has left, for whom they were given to next. */
@RestController
class FreedAddressesController {

    record AddressBody(String email) {}

    private final FreedAddresses addresses;
    private final Uploaders uploaders;

    FreedAddressesController(FreedAddresses addresses, Uploaders uploaders) {
        this.addresses = addresses;
        this.uploaders = uploaders;
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @PostMapping("/api/districts/{district}/freed-addresses")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void inDistrict(DistrictActor actor, @RequestBody AddressBody body) {
        addresses.free(uploaders.of(actor), body.email());
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @PostMapping("/api/schools/{school}/freed-addresses")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void inSchool(Actor actor, @RequestBody AddressBody body) {
        addresses.free(uploaders.of(actor), body.email());
    }
}
