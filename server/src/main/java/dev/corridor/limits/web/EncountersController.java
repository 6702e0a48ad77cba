package dev.corridor.limits.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.corridor.http.EntityTag;
import dev.corridor.limits.EncounterChanges;
import dev.corridor.limits.EncounterChanges.GroupDraft;
import dev.corridor.limits.Limits;
import dev.corridor.limits.MeetingGroup;
import dev.corridor.limits.PreventedMeetings;
import dev.corridor.shared.Actor;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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

/** Students who must not meet on the way, and the meetings that were prevented. */
@RestController
@RequestMapping("/api/schools/{school}/encounter-groups")
class EncountersController {

    /** A group as somebody wants it; on unless it says otherwise. */
    @JsonIgnoreProperties({"id", "version", "prevented"})
    record GroupForm(
            @Nullable String name,
            @Nullable String notes,
            @Nullable Set<PersonId> members,
            @Nullable Boolean on,
            @Nullable Instant expiresAt) {

        GroupDraft draft() {
            return new GroupDraft(
                    Optional.ofNullable(name).map(String::strip).filter(text -> !text.isEmpty()),
                    Optional.ofNullable(notes).map(String::strip).filter(text -> !text.isEmpty()),
                    Objects.requireNonNullElse(members, Set.of()),
                    !Boolean.FALSE.equals(on),
                    Optional.ofNullable(expiresAt));
        }
    }

    private final Limits limits;
    private final EncounterChanges changes;
    private final PreventedMeetings meetings;
    private final GroupCards cards;
    private final MeetingCards log;

    EncountersController(
            Limits limits, EncounterChanges changes, PreventedMeetings meetings, GroupCards cards, MeetingCards log) {
        this.limits = limits;
        this.changes = changes;
        this.meetings = meetings;
        this.cards = cards;
        this.log = log;
    }

    @Needs(Permission.ADMIN_LIMITS)
    @GetMapping
    Listing<GroupCard> list(Actor actor) {
        return Listing.all(cards.of(actor, limits.encounterGroups(actor.school())));
    }

    /** One group, as the link to it opens it. */
    @Needs(Permission.ADMIN_LIMITS)
    @GetMapping("/{group}")
    ResponseEntity<GroupCard> one(Actor actor, @PathVariable GroupId group) {
        return tagged(HttpStatus.OK, actor, limits.encounterGroup(actor.school(), group));
    }

    @Needs(Permission.ADMIN_LIMITS)
    @PostMapping
    ResponseEntity<GroupCard> create(Actor actor, @RequestBody GroupForm form) {
        return tagged(HttpStatus.CREATED, actor, changes.create(actor, form.draft()));
    }

    @Needs(Permission.ADMIN_LIMITS)
    @PutMapping("/{group}")
    ResponseEntity<GroupCard> change(
            Actor actor,
            @PathVariable GroupId group,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody GroupForm form) {
        long version = EntityTag.version(ifMatch);
        return tagged(HttpStatus.OK, actor, changes.change(actor, group, version, form.draft()));
    }

    @Needs(Permission.ADMIN_LIMITS)
    @DeleteMapping("/{group}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            Actor actor,
            @PathVariable GroupId group,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        changes.delete(actor, group, EntityTag.version(ifMatch));
    }

    /** The newest 500 meetings that a group prevented; of a deleted group too. */
    @Needs(Permission.ADMIN_LIMITS)
    @GetMapping("/{group}/log")
    Listing<MeetingCard> log(Actor actor, @PathVariable GroupId group) {
        return Listing.all(log.of(actor.school(), meetings.of(actor.school(), group)));
    }

    private ResponseEntity<GroupCard> tagged(HttpStatus status, Actor actor, MeetingGroup group) {
        return ResponseEntity.status(status).eTag(EntityTag.of(group.version())).body(cards.one(actor, group));
    }
}
