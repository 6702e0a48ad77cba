package dev.corridor.passes.store;

import dev.corridor.passes.model.Gap;
import dev.corridor.passes.model.Member;
import dev.corridor.passes.model.Pass;
import dev.corridor.rules.StudentFacts;
import dev.corridor.shared.PersonId;
import java.util.List;
import java.util.Map;

/**
 * What a batch of acts is decided on.
 *
 * @param passes every open pass of the school, and the closed ones that acts name
 * @param students of those whom acts name or who wait
 * @param members what those who act, are asked or are written for are now
 * @param gaps times without a server that the school's passes have not been moved for
 */
public record Facts(List<Pass> passes, Map<PersonId, StudentFacts> students, List<Member> members, List<Gap> gaps) {}
