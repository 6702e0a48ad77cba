package dev.corridor.passes;

import dev.corridor.passes.model.Act;
import dev.corridor.passes.model.Answer;
import dev.corridor.passes.model.Hall;
import dev.corridor.passes.model.HallState;
import dev.corridor.passes.model.Pass;
import dev.corridor.passes.model.Scene;
import dev.corridor.passes.model.Who;
import dev.corridor.passes.store.AheadQueries;
import dev.corridor.passes.store.Facts;
import dev.corridor.passes.store.FactsQuery;
import dev.corridor.passes.store.PassQueries;
import dev.corridor.schools.Halls;
import dev.corridor.schools.Lane;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PassId;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The passes of every school: what is done to them, and how they look to whom. */
@Component
public class Passes {

    private static final int AT_ONCE = 32;
    private static final int MOST_AHEAD = 1_000;

    private final SchoolTransactions transactions;
    private final SchoolBooks books;
    private final Directories directories;
    private final FactsQuery facts;
    private final PassQueries queries;
    private final AheadQueries ahead;
    private final ShownPasses shown;
    private final ViewKeys keys;
    private final SchoolClock clock;
    private final CodeTries tries;
    private final Lane<Change, Reply> lane;

    Passes(
            SchoolTransactions transactions,
            SchoolBooks books,
            Directories directories,
            FactsQuery facts,
            PassQueries queries,
            AheadQueries ahead,
            ShownPasses shown,
            ViewKeys keys,
            SchoolClock clock,
            CodeTries tries,
            Halls halls,
            PassWork work) {
        this.transactions = transactions;
        this.books = books;
        this.directories = directories;
        this.facts = facts;
        this.queries = queries;
        this.ahead = ahead;
        this.shown = shown;
        this.keys = keys;
        this.clock = clock;
        this.tries = tries;
        this.lane = halls.lane(work);
    }

    /**
     * Does an act and waits until it is durable.
     *
     * @param opId what the client calls this press; a repeat is answered like the first
     * @throws Problem TOO_MANY for a student who guesses at a room's code
     */
    public Acted act(Actor actor, Optional<UUID> opId, Act act) {
        ViewKey key = keys.of(actor);
        Who who = who(actor, key);
        Reply reply = tries.watch(who, act, () -> lane.submit(actor.school(), Change.pressed(who, opId, act)));
        return new Acted(reply.answer(), reply.cards(), key);
    }

    /**
     * Does an act of staff on a student's device, whose PIN has been proven. It reaches no further than that student's
     * passes, and is answered as the student may read it.
     */
    public Acted actByPin(Actor student, Actor staff, Optional<UUID> opId, Act act) {
        return act(staff, keys.of(student), student.device(), new Who.Via.Pin(), opId, act);
    }

    /** Does an act of staff, whose PIN has been proven, at the kiosk of a room. */
    public Acted actAtKiosk(Actor staff, RoomId kiosk, Optional<UUID> opId, Act act) {
        return act(staff, keys.of(staff), staff.device(), new Who.Via.PinAtKiosk(kiosk), opId, act);
    }

    private Acted act(Actor staff, ViewKey key, String device, Who.Via via, Optional<UUID> opId, Act act) {
        Who who = new Who(Optional.of(staff.person()), rank(staff), key, keys.names(staff), Optional.of(device), via);
        Reply reply = lane.submit(staff.school(), Change.pressed(who, opId, act));
        return new Acted(reply.answer(), reply.cards(), key);
    }

    /**
     * An act, and what the client calls its press.
     *
     * @param opId absent: the press has no name
     */
    public record Pressed(Optional<UUID> opId, Act act) {}

    /** Does many acts, some at a time so that they share transactions; what came of each, in their order. */
    public List<Acted> act(Actor actor, List<Pressed> acts) {
        List<Acted> done = new ArrayList<>();
        for (int from = 0; from < acts.size(); from += AT_ONCE) {
            List<CompletableFuture<Acted>> some = acts.subList(from, Math.min(acts.size(), from + AT_ONCE)).stream()
                    .map(one -> CompletableFuture.supplyAsync(
                            () -> act(actor, one.opId(), one.act()), Thread::startVirtualThread))
                    .toList();
            some.forEach(one -> done.add(answered(one)));
        }
        return done;
    }

    private static Acted answered(CompletableFuture<Acted> one) {
        try {
            return one.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof Problem problem ? problem : failed;
        }
    }

    /**
     * Ends, cancels and misses what a student has between two times, for which the student is not at school; what is
     * under way, only if that time has come. Who has nothing then is left alone.
     */
    public void leave(Actor staff, PersonId student, Instant from, Instant until) {
        Set<PassId> lost = transactions.read(
                staff.school(),
                () -> ahead.ahead(staff.school(), student, from, MOST_AHEAD).stream()
                        .filter(pass -> pass.later()
                                .filter(later -> later.startAt().isBefore(until))
                                .isPresent())
                        .map(Pass::id)
                        .collect(Collectors.toUnmodifiableSet()));
        act(staff, Optional.empty(), new Act.Leave(student, from, until, lost));
    }

    /** Lets time do what is due in a school. */
    public void tick(SchoolId school) {
        lane.submit(school, Change.ofTheClock());
    }

    /** What would be answered, if a pass were asked for now. Nothing is locked or written. */
    public Acted preview(Actor actor, Act.Create act) {
        ViewKey key = keys.of(actor);
        List<Instant> times = act.wish().startAt().stream().toList();
        List<PassId> own = times.isEmpty() ? List.of() : ownAhead(actor.school(), act.student());
        return looking(actor.school(), List.of(actor.person(), act.student()), times, own, look -> {
            Answer answer = Hall.preview(look.scene(), look.hall(), who(actor, key), act);
            return new Acted(answer, new Cards(look.directory(), look.scene(), look.hall()), key);
        });
    }

    /** Looks at a school as the next act would find it, with what is known of some people. */
    public <T> T looking(SchoolId school, Collection<PersonId> people, Function<Look, T> look) {
        return looking(school, people, List.of(), List.of(), look);
    }

    private List<PassId> ownAhead(SchoolId school, PersonId student) {
        return transactions.read(school, () -> ahead.ownAhead(school, student, clock.now()));
    }

    private <T> T looking(
            SchoolId school,
            Collection<PersonId> people,
            Collection<Instant> times,
            Collection<PassId> passes,
            Function<Look, T> look) {
        return transactions.read(school, () -> {
            Instant now = clock.now();
            Scene scene = books.scene(school, now, times);
            Facts read = facts.read(books.facts(school, scene, people, passes, true));
            HallState state = HallState.of(read.passes(), read.students(), read.members(), 0);
            HallState hall = Hall.open(scene, state, read.gaps(), false);
            return look.apply(new Look(scene, hall, directories.of(school)));
        });
    }

    /** Whether the school has ever had a pass. */
    public boolean any(SchoolId school) {
        return transactions.read(school, () -> queries.any(school));
    }

    /** A pass as this actor sees it. */
    public PassCard card(Actor actor, PassId id) {
        return cards(actor, () -> queries.find(actor.school(), List.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("pass"));
    }

    /** Those passes that this actor sees. */
    List<PassCard> cards(Actor actor, Supplier<List<Pass>> read) {
        return shown.cards(actor, read);
    }

    /** The open passes of a school, to be shown to any number of viewers. */
    public Showing open(SchoolId school) {
        return shown.open(school);
    }

    /**
     * The passes that changed after a number, as they are now, to be shown to any number of viewers.
     *
     * @param atMost how many are worth telling one by one
     * @return nothing if there are more, or the log no longer reaches back that far: start anew with {@link #open}
     */
    public Optional<Showing> changedSince(SchoolId school, long after, int atMost) {
        return shown.changedSince(school, after, atMost);
    }

    private Who who(Actor actor, ViewKey key) {
        return new Who(
                Optional.of(actor.person()),
                rank(actor),
                key,
                keys.names(actor),
                Optional.of(actor.device()),
                actor.kiosk().<Who.Via>map(Who.Via.Kiosk::new).orElseGet(Who.Via.OwnDevice::new));
    }

    private static Who.Rank rank(Actor actor) {
        if (actor.may(Permission.WRITE_PASSES)) {
            return actor.admin() ? Who.Rank.ADMIN : Who.Rank.TEACHER;
        }
        return actor.may(Permission.SEE_HALLWAY) ? Who.Rank.MONITOR : Who.Rank.STUDENT;
    }
}
