package dev.corridor.messages.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.messages.Notice;
import dev.corridor.messages.NoticeId;
import dev.corridor.messages.NoticeKind;
import dev.corridor.messages.Notices;
import dev.corridor.passes.PassCard;
import dev.corridor.passes.PassNews;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.PassId;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the caller was told, and messages to others about a pass. */
@RestController
@RequestMapping("/api/schools/{school}")
class NoticesController {

    /**
     * A notice.
     *
     * @param pass the pass it is about as the caller sees it now; nothing if they do not see it
     * @param student whom it is about
     * @param from who wrote the text
     * @param read whether the caller has seen it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoticeCard(
            NoticeId id,
            Instant at,
            NoticeKind kind,
            @Nullable PassCard pass,
            @Nullable String student,
            @Nullable String from,
            @Nullable String text,
            boolean read) {}

    /** Up to when the caller has seen what they were told. */
    record Seen(@Nullable Instant upTo) {}

    /**
     * A message about a pass.
     *
     * @param to student, or origin: who staffs the room the student left
     * @param text 1 to 300 characters
     */
    record Message(Notices.@Nullable To to, @Nullable String text) {}

    private final Notices notices;
    private final PassNews news;
    private final PeopleNames names;

    NoticesController(Notices notices, PassNews news, PeopleNames names) {
        this.notices = notices;
        this.news = news;
        this.names = names;
    }

    @Needs(Permission.BE_HERE)
    @GetMapping("/notices")
    Listing<NoticeCard> all(Actor actor) {
        List<Notice> told = notices.of(actor);
        Map<PassId, PassCard> cards = news.cards(
                actor, told.stream().flatMap(one -> one.pass().stream()).toList());
        Map<PersonId, PersonName> known = told.isEmpty() ? Map.of() : names.of(actor.school());
        return Listing.all(told.stream().map(one -> card(one, cards, known)).toList());
    }

    @Needs(Permission.BE_HERE)
    @PutMapping("/notices/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Actor actor, @RequestBody Seen seen) {
        if (seen.upTo() == null) {
            throw Problem.field("upTo", "missing", "Say up to when.");
        }
        notices.read(actor, seen.upTo());
    }

    @Needs({Permission.WRITE_PASSES, Permission.SEE_HALLWAY})
    @PostMapping("/passes/{pass}/messages")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send(Actor actor, @PathVariable PassId pass, @RequestBody Message message) {
        notices.send(
                actor, pass, message.to(), Optional.ofNullable(message.text()).orElse(""));
    }

    private static NoticeCard card(Notice notice, Map<PassId, PassCard> cards, Map<PersonId, PersonName> known) {
        return new NoticeCard(
                notice.id(),
                notice.at(),
                notice.kind(),
                notice.pass().map(cards::get).orElse(null),
                notice.student().map(known::get).map(PersonName::name).orElse(null),
                notice.from().map(known::get).map(PersonName::name).orElse(null),
                notice.text().orElse(null),
                notice.readAt().isPresent());
    }
}
