package dev.corridor.passes.model;

import dev.corridor.rules.HallFacts;
import dev.corridor.rules.OpenPass;
import dev.corridor.rules.StudentFacts;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a school's passes at one moment, and what has happened to them since it was read. A value: acts are
 * folded over it.
 *
 * @param passes every open pass, scheduled ones whose time has come, and those others that acts name
 * @param facts the same as the rules read it, with what is known of students
 * @param members what those who act, and their students, are now
 * @param seq the log's newest number
 * @param happened what the log is to be told, in order
 * @param refused what the rules refused
 * @param stopped whom an encounter kept from the way
 */
public record HallState(
        Map<PassId, Pass> passes,
        HallFacts facts,
        Map<PersonId, Member> members,
        long seq,
        List<Happening> happened,
        List<Refused> refused,
        List<Stopped> stopped) {

    public static HallState of(
            Collection<Pass> passes, Map<PersonId, StudentFacts> students, Collection<Member> members, long seq) {
        Map<PassId, Pass> byId = new LinkedHashMap<>();
        passes.forEach(pass -> byId.put(pass.id(), pass));
        Map<PersonId, Member> byPerson = new LinkedHashMap<>();
        members.forEach(member -> byPerson.put(member.person(), member));
        List<OpenPass> open =
                passes.stream().filter(Pass::open).map(RulesView::of).toList();
        return new HallState(byId, new HallFacts(open, students), byPerson, seq, List.of(), List.of(), List.of());
    }

    /** The state with somebody in it of whom nothing was read. */
    public HallState knowing(StudentFacts student) {
        Map<PersonId, StudentFacts> students = new LinkedHashMap<>(facts.students());
        students.put(student.id(), student);
        HallFacts known = new HallFacts(facts.open(), students);
        return new HallState(passes, known, members, seq, happened, refused, stopped);
    }

    public Optional<Pass> pass(PassId id) {
        return Optional.ofNullable(passes.get(id));
    }

    public Optional<Member> member(PersonId person) {
        return Optional.ofNullable(members.get(person));
    }

    public Stream<Pass> open() {
        return passes.values().stream().filter(Pass::open);
    }

    /** The student's open pass; what staff merely offer, or still have to let go, stands beside it. */
    public Optional<Pass> openOf(PersonId student) {
        return open().filter(pass -> pass.student().equals(student) && !pass.offered() && !pass.waitsForTeacher())
                .findFirst();
    }

    /** Everyone in line, turn or not, first come first. */
    public List<Pass> line() {
        return open().filter(pass -> pass.state().inLine())
                .sorted(Comparator.comparingLong(Pass::rank))
                .toList();
    }

    /** The rank of whoever comes last. */
    public long lastRank(Instant now) {
        long last = line().stream().mapToLong(Pass::rank).max().orElse(0);
        return Math.max(now.toEpochMilli() * 1000, last + 1);
    }

    /** The state after one more thing has happened to a pass. */
    public HallState after(String kind, Who who, Pass changed, Instant at, List<String> codes) {
        Optional<Pass> before = pass(changed.id());
        Pass numbered = changed.numbered(seq + 1);
        Happening entry = new Happening(kind, who, before, numbered, at, codes);
        HallFacts next = facts.plus(RulesView.outcome(before, numbered));
        return new HallState(put(numbered), next, members, seq + 1, plus(happened, entry), refused, stopped);
    }

    public HallState after(String kind, Who who, Pass changed, Instant at) {
        return after(kind, who, changed, at, List.of());
    }

    /** The state with another moment at which the clock looks at a pass: nothing has happened to it. */
    public HallState due(Pass pass, Optional<Instant> at) {
        return new HallState(put(pass.due(at)), facts, members, seq, happened, refused, stopped);
    }

    public HallState refusing(Refused refusal) {
        return new HallState(passes, facts, members, seq, happened, plus(refused, refusal), stopped);
    }

    public HallState preventing(List<Stopped> more) {
        List<Stopped> all = new ArrayList<>(stopped);
        all.addAll(more);
        return new HallState(passes, facts, members, seq, happened, refused, List.copyOf(all));
    }

    private Map<PassId, Pass> put(Pass pass) {
        Map<PassId, Pass> changed = new LinkedHashMap<>(passes);
        changed.put(pass.id(), pass);
        return changed;
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }
}
