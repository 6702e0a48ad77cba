package dev.corridor.signon.web;

import dev.corridor.http.EntityTag;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.Permission;
import dev.corridor.signon.Reach;
import dev.corridor.signon.Reaching;
import dev.corridor.signon.Reason;
import dev.corridor.signon.SamlSides;
import dev.corridor.signon.SignOnChecks;
import dev.corridor.signon.SignOnChecks.Step;
import dev.corridor.signon.SignOnConnection;
import dev.corridor.signon.SignOnConnections;
import dev.corridor.signon.SignOnId;
import dev.corridor.signon.SignOnRefusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A district's ways in, for its admins. */
@RestController
@RequestMapping("/api/districts/{district}/sign-on-connections")
class SignOnConnectionsController {

    /**
     * A step of a test.
     *
     * @param problem why it failed; null if it did not
     */
    record SignOnStepView(
            @OneOf({"discovery", "keys", "client", "metadata", "certificates", "own-key", "request"})
            String code,

            @OneOf(of = Reason.class) @Nullable String problem,
            String detail) {
        static SignOnStepView of(Step step) {
            return new SignOnStepView(
                    step.code(), step.problem().map(reason -> reason.word()).orElse(null), step.detail());
        }
    }

    private final SignOnConnections connections;
    private final SignOnChecks checks;
    private final Reaching reaching;
    private final SamlSides samls;

    SignOnConnectionsController(
            SignOnConnections connections, SignOnChecks checks, Reaching reaching, SamlSides samls) {
        this.connections = connections;
        this.checks = checks;
        this.reaching = reaching;
        this.samls = samls;
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping
    Listing<SignOnView> list(DistrictActor actor) {
        Map<SignOnId, Integer> refused = connections.refused(actor.district());
        return Listing.all(connections.of(actor.district()).stream()
                .map(connection -> view(connection, refused))
                .toList());
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @PostMapping
    ResponseEntity<SignOnView> add(DistrictActor actor, @RequestBody SignOnBody body) {
        return answer(HttpStatus.CREATED, connections.add(actor, body.draft()));
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping("/{id}")
    ResponseEntity<SignOnView> find(DistrictActor actor, @PathVariable("id") SignOnId id) {
        return answer(HttpStatus.OK, connections.find(actor.district(), id));
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @PutMapping("/{id}")
    ResponseEntity<SignOnView> change(
            DistrictActor actor,
            @PathVariable("id") SignOnId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody SignOnBody body) {
        return answer(HttpStatus.OK, connections.change(actor, id, EntityTag.version(ifMatch), body.draft()));
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(DistrictActor actor, @PathVariable("id") SignOnId id) {
        connections.remove(actor, id);
    }

    /** Tries it, step by step up to the first that fails. */
    @Needs(Permission.ADMIN_PEOPLE)
    @PostMapping("/{id}/checks")
    Listing<SignOnStepView> check(DistrictActor actor, @PathVariable("id") SignOnId id) {
        String redirectUri = SignOnView.registered(connections.find(actor.district(), id));
        return Listing.all(checks.check(actor, id, redirectUri).stream()
                .map(SignOnStepView::of)
                .toList());
    }

    /** Whom it would let in. */
    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping("/{id}/reach")
    Reach reach(DistrictActor actor, @PathVariable("id") SignOnId id) {
        return reaching.of(actor, id);
    }

    /** Who was not let in by it in the last 30 days. */
    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping("/{id}/refusals")
    Listing<SignOnRefusal> refusals(DistrictActor actor, @PathVariable("id") SignOnId id) {
        return Listing.all(connections.refusals(actor, id));
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @DeleteMapping("/{id}/refusals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetRefusals(DistrictActor actor, @PathVariable("id") SignOnId id) {
        connections.forgetRefusals(actor, id);
    }

    private ResponseEntity<SignOnView> answer(HttpStatus status, SignOnConnection connection) {
        return ResponseEntity.status(status)
                .eTag(EntityTag.of(connection.version()))
                .body(view(connection, connections.refused(connection.district())));
    }

    private SignOnView view(SignOnConnection connection, Map<SignOnId, Integer> refused) {
        return SignOnView.of(connection, samls.of(connection), refused.getOrDefault(connection.id(), 0));
    }
}
