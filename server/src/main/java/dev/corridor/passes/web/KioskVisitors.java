package dev.corridor.passes.web;

import dev.corridor.passes.Look;
import dev.corridor.passes.PassCard;
import dev.corridor.passes.PassCard.Sign;
import dev.corridor.passes.Passes;
import dev.corridor.passes.PastPasses;
import dev.corridor.passes.ViewKeys;
import dev.corridor.people.PersonName;
import dev.corridor.shared.Actor;
import dev.corridor.shared.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a kiosk shows the student who stands at it. */
@Component
class KioskVisitors {

    private static final Set<String> OPEN = Set.of("requested", "waiting", "ready", "active");
    private static final Set<String> ANSWERED = Set.of("denied", "unanswered", "cancelled");
    private static final Duration JUST_BEFORE = Duration.ofMinutes(10);

    private final Passes passes;
    private final PastPasses past;
    private final ChoiceBoard choices;
    private final ViewKeys keys;
    private final KioskSigns signs;

    KioskVisitors(Passes passes, PastPasses past, ChoiceBoard choices, ViewKeys keys, KioskSigns signs) {
        this.passes = passes;
        this.past = past;
        this.choices = choices;
        this.keys = keys;
        this.signs = signs;
    }

    /** @param visit what the kiosk sends along from now on; null where it knows that already */
    KioskVisit of(Actor student, @Nullable String visit) {
        Optional<PassCard> open = passes.open(student.school()).to(keys.of(student)).stream()
                .filter(KioskVisitors::counts)
                .findFirst();
        return passes.looking(student.school(), List.of(student.person()), look -> {
            Choices allowed = choices.of(student, look, student.kiosk());
            Optional<PassCard> answered = open.isPresent() ? Optional.empty() : answered(student, allowed.now());
            return new KioskVisit(
                    visit,
                    look.directory()
                            .person(student.person())
                            .map(PersonName::publicName)
                            .orElse(""),
                    open.orElse(null),
                    answered.orElse(null),
                    allowed,
                    rooms(student, look, allowed));
        });
    }

    private List<Sign> rooms(Actor student, Look look, Choices allowed) {
        Set<RoomId> known = allowed.items().stream().map(Choices.Choice::roomId).collect(Collectors.toSet());
        Stream<RoomId> back = Stream.ofNullable(allowed.back());
        Stream<RoomId> others = signs.order(student.school(), student.kiosk().orElseThrow()).stream();
        return Stream.concat(back, others)
                .distinct()
                .filter(known::contains)
                .flatMap(id -> KioskSigns.of(look.directory(), id).stream())
                .toList();
    }

    /** What is for later, or merely offered, is for the student's own screen. */
    private static boolean counts(PassCard pass) {
        boolean ahead = pass.startAt() != null && pass.state().equals("requested");
        return OPEN.contains(pass.state()) && pass.offeredBy() == null && !ahead;
    }

    private Optional<PassCard> answered(Actor student, Instant now) {
        return past.over(student).stream()
                .findFirst()
                .filter(pass -> ANSWERED.contains(pass.state()))
                .filter(pass -> pass.endedAt() != null && pass.endedAt().isAfter(now.minus(JUST_BEFORE)));
    }
}
