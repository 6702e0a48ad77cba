package dev.corridor.messages;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.corridor.messages.store.NoticeStore;
import dev.corridor.passes.Happened;
import dev.corridor.passes.PassCard;
import dev.corridor.passes.PassNews;
import dev.corridor.passes.Passes;
import dev.corridor.people.People;
import dev.corridor.places.Rooms;
import dev.corridor.safety.WatchList;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people are told inside the app. It is made from the hall log, in the log's order and after the fact, so that no
 * pass ever waits for it; what a server that stopped did not tell, the next one does.
 */
@Component
public class Notices {

    /** What browsers are told changed. */
    public static final String TOPIC = "notices";

    /** How long before a scheduled pass both sides are reminded. */
    public static final Duration SOON = Duration.ofMinutes(10);

    private static final Duration KEPT = Duration.ofDays(14);
    private static final int AT_ONCE = 500;
    private static final int SHOWN = 50;
    private static final int LONGEST_TEXT = 300;

    /** To whom a message about a pass may go. */
    public enum To {
        STUDENT,
        /** Who staffs the room the student left. */
        ORIGIN;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final SchoolTransactions transactions;
    private final NoticeStore store;
    private final PassNews news;
    private final Passes passes;
    private final People people;
    private final Rooms rooms;
    private final WatchList watches;
    private final SchoolClock clock;

    Notices(
            SchoolTransactions transactions,
            NoticeStore store,
            PassNews news,
            Passes passes,
            People people,
            Rooms rooms,
            WatchList watches,
            SchoolClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.news = news;
        this.passes = passes;
        this.people = people;
        this.rooms = rooms;
        this.watches = watches;
        this.clock = clock;
    }

    /** What this person was told lately, the newest first, at most 50. */
    public List<Notice> of(Actor actor) {
        return transactions.read(actor.school(), () -> store.of(actor.school(), actor.person(), SHOWN));
    }

    /**
     * Notes that this person saw what they were told up to a moment.
     *
     * @throws Problem BAD_INPUT for a moment before everything that is kept, or to come
     */
    public void read(Actor actor, Instant upTo) {
        transactions.write(actor.school(), () -> {
            Instant now = clock.now();
            if (upTo.isBefore(now.minus(KEPT)) || upTo.isAfter(now.plus(SOON))) {
                throw Problem.field("upTo", "out-of-range", "A moment of the last fourteen days.");
            }
            boolean any = store.read(actor.school(), actor.person(), upTo, now);
            if (any) {
                transactions.tell(actor.school(), actor.person(), TOPIC);
            }
            return any;
        });
    }

    /**
     * Writes to somebody about a pass that the actor sees.
     *
     * @throws Problem NOT_FOUND; BAD_INPUT for a text that is none, nobody to go to, and where nobody staffs the room
     */
    public void send(Actor actor, PassId pass, @Nullable To to, String text) {
        PassCard card = passes.card(actor, pass);
        String said = text.strip();
        if (to == null) {
            throw Problem.field("to", "missing", "Say to whom: student or origin.");
        }
        if (said.isEmpty() || said.length() > LONGEST_TEXT || said.indexOf(0) >= 0) {
            throw Problem.field("text", "length", "1 to 300 characters.");
        }
        transactions.write(actor.school(), () -> {
            PersonId student = card.student().id();
            Set<PersonId> whom =
                    switch (to) {
                        case STUDENT -> Set.of(student);
                        case ORIGIN ->
                            Optional.ofNullable(card.origin())
                                    .map(origin -> recipients(actor.school()).staffOf(origin.id()))
                                    .orElse(Set.of());
                    };
            if (whom.isEmpty()) {
                throw Problem.field("to", "nobody", "No teacher is in this room.");
            }
            String once = NoticeKind.MESSAGE.word() + ":" + Ids.next();
            return tell(
                    actor.school(),
                    Stream.of(new Telling(
                            NoticeKind.MESSAGE,
                            whom,
                            clock.now(),
                            pass,
                            student,
                            Optional.of(actor.person()),
                            Optional.of(said),
                            once)));
        });
    }

    /** Tells what happened in a school since it was last told. */
    public void catchUp(SchoolId school) {
        transactions.write(school, () -> {
            long from = store.lockCursor(school);
            long newest = news.newest(school);
            List<Happened> happened = news.since(school, from, Tellings.KINDS, AT_ONCE);
            if (!happened.isEmpty()) {
                Tellings tellings = new Tellings(recipients(school));
                tell(school, happened.stream().flatMap(one -> tellings.of(one).stream()));
                store.forget(school, clock.now().minus(KEPT));
            }
            long told = happened.size() < AT_ONCE ? newest : happened.getLast().seq();
            store.moveCursor(school, told);
            return told;
        });
    }

    /** Reminds both sides of the scheduled passes of the next ten minutes. */
    public void remind(SchoolId school) {
        transactions.write(school, () -> {
            Instant now = clock.now();
            List<Happened> soon = news.starting(school, now, now.plus(SOON));
            Tellings tellings = new Tellings(recipients(school));
            return tell(school, soon.stream().map(tellings::soon));
        });
    }

    private Set<PersonId> tell(SchoolId school, Stream<Telling> tellings) {
        Set<PersonId> told = new HashSet<>();
        tellings.forEach(telling -> told.addAll(store.insert(school, telling)));
        told.forEach(person -> transactions.tell(school, person, TOPIC));
        return told;
    }

    private SchoolRecipients recipients(SchoolId school) {
        Instant now = clock.now();
        return new SchoolRecipients(
                () -> people.staff(school).stream()
                        .filter(standing -> !standing.permissions(false).isEmpty())
                        .toList(),
                () -> rooms.rules(school),
                () -> watches.all(school).stream()
                        .filter(watch -> watch.holds(now))
                        .toList());
    }
}
