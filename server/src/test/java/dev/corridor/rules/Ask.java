package dev.corridor.rules;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** A request in a {@link Lincoln}, changed word by word, then decided. */
record Ask(Lincoln school, PassRequest request) {

    Ask from(String origin) {
        return with(new PassRequest(
                request.asker(),
                request.occasion(),
                request.student(),
                Names.roomId(origin),
                request.destination(),
                request.travel(),
                request.minutes(),
                request.urgent(),
                request.confirmed(),
                request.pass()));
    }

    Ask to(String destination) {
        return with(new PassRequest(
                request.asker(),
                request.occasion(),
                request.student(),
                request.origin(),
                Names.roomId(destination),
                request.travel(),
                request.minutes(),
                request.urgent(),
                request.confirmed(),
                request.pass()));
    }

    Ask oneWay() {
        return with(new PassRequest(
                request.asker(),
                request.occasion(),
                request.student(),
                request.origin(),
                request.destination(),
                TravelType.ONE_WAY,
                request.minutes(),
                request.urgent(),
                request.confirmed(),
                request.pass()));
    }

    Ask minutes(int minutes) {
        return lasting(OptionalInt.of(minutes));
    }

    Ask asLongAsAllowed() {
        return lasting(OptionalInt.empty());
    }

    private Ask lasting(OptionalInt minutes) {
        return with(new PassRequest(
                request.asker(),
                request.occasion(),
                request.student(),
                request.origin(),
                request.destination(),
                request.travel(),
                minutes,
                request.urgent(),
                request.confirmed(),
                request.pass()));
    }

    Ask urgent() {
        return with(request.urgently());
    }

    Ask by(Asker asker) {
        return with(request.by(asker));
    }

    Ask byTeacher() {
        return by(new Asker.Staff(Names.person("Rivera"), false));
    }

    Ask byAdmin() {
        return by(new Asker.Staff(Names.person("Principal"), true));
    }

    Ask atKiosk() {
        return by(new Asker.Kiosk());
    }

    Ask confirming(ReasonCode... codes) {
        return with(request.confirming(Set.of(codes)));
    }

    Ask approved() {
        return with(request.on(Occasion.APPROVED, Names.passOf("nobody")));
    }

    Decision decision() {
        return PassRules.decide(request, school.facts(), school.book(), school.now());
    }

    /** As the student reads it. */
    Decision seen() {
        return StudentView.of(decision());
    }

    List<ReasonCode> codes() {
        return decision().reasons().stream().map(Reason::code).toList();
    }

    private Ask with(PassRequest other) {
        return new Ask(school, other);
    }
}
