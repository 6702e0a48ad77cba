package dev.corridor.passes;

import dev.corridor.passes.model.Act;
import dev.corridor.passes.model.Overrides;
import dev.corridor.rules.ReasonCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * What an act wants, in 32 hexadecimal digits: by it a repeat of a press is told from another wish under the same key.
 * Of everything that makes it up only a set has no order of its own, and what a new pass will be called does not count.
 */
final class Fingerprint {

    private static final int BYTES = 16;

    private Fingerprint() {}

    static String of(Act act) {
        return switch (act) {
            case Act.Create(var id, var student, var wish, var overrides) ->
                digest("create", student, wish, inOrder(overrides));
            case Act.Approve(var pass, var minutes, var overrides) ->
                digest("approve", pass, minutes, inOrder(overrides));
            case Act.Appoint(var pass, var startAt, var overrides) ->
                digest("appoint", pass, startAt, inOrder(overrides));
            case Act.LetThrough(var pass, var overrides) -> digest("let-through", pass, inOrder(overrides));
            case Act.Alter(var pass, var minutes, var destination, var note, var overrides) ->
                digest("alter", pass, minutes, destination, note, inOrder(overrides));
            case Act.WalkOut(var id, var student, var origin, var room, var after, var note) ->
                digest("walk-out", student, origin, room, after, note);
            case Act.Find find -> digest(find);
            case Act.Deny deny -> digest(deny);
            case Act.Start start -> digest(start);
            case Act.Reorder reorder -> digest(reorder);
            case Act.Arrive arrive -> digest(arrive);
            case Act.Resume resume -> digest(resume);
            case Act.End end -> digest(end);
            case Act.Cancel cancel -> digest(cancel);
            case Act.Enter(var id, var student, var origin, var destination, var out, var in) ->
                digest("enter", student, origin, destination, out, in);
            case Act.Leave(var student, var from, var until, var ahead) -> digest("leave", student, from, until);
            case Act.Tick tick -> digest(tick);
        };
    }

    private static List<Object> inOrder(Overrides overrides) {
        List<ReasonCode> codes =
                overrides.codes().stream().sorted(Comparator.naturalOrder()).toList();
        return List.of(codes, overrides.comment());
    }

    private static String digest(Object... parts) {
        try {
            byte[] said = Arrays.toString(parts).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(said);
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }
}
