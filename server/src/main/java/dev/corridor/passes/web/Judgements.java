package dev.corridor.passes.web;

import dev.corridor.passes.Acted;
import dev.corridor.passes.Directory;
import dev.corridor.passes.Look;
import dev.corridor.passes.PassCard.Named;
import dev.corridor.passes.web.Judgement.Approval;
import dev.corridor.passes.web.Judgement.Wait;
import dev.corridor.people.PersonName;
import dev.corridor.rules.Approvers;
import dev.corridor.rules.Asker;
import dev.corridor.rules.Decision;
import dev.corridor.rules.RuleBook;
import dev.corridor.rules.StudentView;
import dev.corridor.rules.Words;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Tells decisions to one caller: to students as students may see them.
 *
 * @param actor who asked
 */
record Judgements(Actor actor, RuleBook book, Instant now, Directory directory) {

    static Judgements of(Actor actor, Look look) {
        return new Judgements(actor, look.scene().book(), look.scene().now(), look.directory());
    }

    static Judgements of(Actor actor, Acted acted) {
        return new Judgements(actor, acted.book(), acted.at(), acted.directory());
    }

    Judgement tell(Decision decision) {
        boolean staff = staff();
        Decision told = staff ? decision : StudentView.of(decision);
        List<ReasonBody> reasons = reasons().tell(told.reasons());
        return switch (told) {
            case Decision.Start(var limit, var notices) ->
                new Judgement("start", reasons, null, null, null, (int) limit.toMinutes());
            case Decision.JoinLine(var full, var place, var estimate) ->
                new Judgement(
                        "line",
                        reasons,
                        null,
                        new Wait(
                                (int) estimate.toMinutes(),
                                place.isPresent() ? Integer.valueOf(place.getAsInt()) : null),
                        null,
                        null);
            case Decision.NeedApproval(var who, var why) ->
                new Judgement("approval", reasons, null, null, approval(who), null);
            case Decision.Confirm(var confirm) ->
                new Judgement(staff ? "confirm" : "refuse", reasons, null, null, null, null);
            case Decision.Refuse(var refuse, var earliest) ->
                new Judgement("refuse", reasons, earliest.orElse(null), null, null, null);
        };
    }

    Reasons reasons() {
        Asker asker = staff() ? new Asker.Staff(actor.person(), actor.admin()) : new Asker.Student();
        return new Reasons(book.school(), new Words(book.days().zone(), now), asker);
    }

    private boolean staff() {
        return actor.may(Permission.WRITE_PASSES);
    }

    List<Named> named(List<PersonId> people) {
        return people.stream()
                .map(id ->
                        new Named(id, directory.person(id).map(PersonName::name).orElse("")))
                .toList();
    }

    static String word(Approvers.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Approval approval(Approvers who) {
        return new Approval(word(who.kind()), named(who.people()), who.kind() == Approvers.Kind.ALL_OF);
    }
}
