package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.Mapping;
import dev.corridor.rosters.model.Mapping.UnitChoice;
import dev.corridor.rosters.model.RosterRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What rows of users and of roles say somebody is, and where; and what that means, as admins have said. */
final class Posts {

    /** A role in some organisations. */
    record Post(String word, List<String> orgs) {}

    private final Mapping mapping;
    private final Optional<Orgs> orgs;
    private final Optional<Roles> roles;
    private final Map<String, Meaning> meanings = new HashMap<>();

    /**
     * What a word says, whatever the unit.
     *
     * @param said by an admin
     * @param usual to OneRoster
     */
    private record Meaning(Optional<RosterRole> said, Optional<RosterRole> usual) {}

    Posts(Mapping mapping, Optional<Orgs> orgs, Optional<Roles> roles) {
        this.mapping = mapping.folded();
        this.orgs = orgs;
        this.roles = roles;
    }

    /**
     * Those of a user.
     *
     * @param words of the user's own row: one for all organisations, or one for each
     */
    List<Post> of(String user, List<String> words, List<String> in) {
        List<Grant> told = roles.map(known -> known.of(user)).orElse(List.of());
        if (told.isEmpty() && words.size() < 2) {
            return List.of(new Post(words.isEmpty() ? "" : words.getFirst(), in));
        }
        Map<String, List<String>> byWord = new LinkedHashMap<>();
        for (Grant grant : Grant.settled(told.isEmpty() ? Grant.of(words, in) : told)) {
            List<String> where = byWord.computeIfAbsent(grant.role(), word -> new ArrayList<>());
            if (!grant.org().isEmpty()) {
                where.add(grant.org());
            }
        }
        return byWord.entrySet().stream()
                .map(post -> new Post(post.getKey(), post.getValue()))
                .toList();
    }

    /** Whether a user's roles have all ended; who is told none ever is another matter. */
    boolean over(String user, List<String> words) {
        return words.isEmpty() && roles.map(known -> known.allEnded(user)).orElse(false);
    }

    /** Whether an admin has said so of the role or of every unit, or neither of them tells a role. */
    boolean leftOut(Post post) {
        Optional<RosterRole> said = meaning(post.word()).said();
        if (said.isPresent()) {
            return said.get() == RosterRole.FAMILY;
        }
        List<UnitChoice> choices = choices(post);
        boolean units = !choices.isEmpty()
                && choices.size() == post.orgs().size()
                && choices.stream().allMatch(UnitChoice::leaveOut);
        return units
                || (!mapping.units().isEmpty()
                        && post.word().isEmpty()
                        && choices.stream().noneMatch(choice -> choice.role().isPresent()));
    }

    private List<UnitChoice> choices(Post post) {
        return post.orgs().stream()
                .flatMap(unit -> orgs.flatMap(known -> known.choice(unit)).stream())
                .toList();
    }

    /** What an admin has said of the word, else of the first unit, else what the word means to OneRoster. */
    Optional<RosterRole> role(Post post) {
        Meaning meaning = meaning(post.word());
        if (meaning.said().isPresent()) {
            return meaning.said();
        }
        return choices(post).stream()
                .flatMap(choice -> choice.role().stream())
                .findFirst()
                .or(meaning::usual);
    }

    private Meaning meaning(String word) {
        return meanings.computeIfAbsent(
                word,
                one -> new Meaning(
                        Optional.ofNullable(mapping.roles().get(Mapping.word(one))), RoleWords.meaning(one)));
    }
}
