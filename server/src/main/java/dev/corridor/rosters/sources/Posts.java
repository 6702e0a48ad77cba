package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.Mapping;
import dev.corridor.rosters.model.Mapping.UnitChoice;
import dev.corridor.rosters.model.RosterRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What rows of users and of roles say somebody is, and where; and what that means, as admins have said. */
final class Posts {

    /** A role in some organisations. */
    record Post(String word, List<String> orgs) {}

    private final Mapping mapping;
    private final Optional<Orgs> orgs;
    private final Optional<Roles> roles;

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

    /** Whether an admin has said so of the role or of every unit, or neither of them tells a role. */
    boolean leftOut(Post post) {
        @Nullable RosterRole said = mapping.roles().get(Mapping.word(post.word()));
        if (said != null) {
            return said == RosterRole.FAMILY;
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
        @Nullable RosterRole said = mapping.roles().get(Mapping.word(post.word()));
        if (said != null) {
            return Optional.of(said);
        }
        return choices(post).stream()
                .flatMap(choice -> choice.role().stream())
                .findFirst()
                .or(() -> RoleWords.meaning(post.word()));
    }
}
