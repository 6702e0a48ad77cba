/**
 * The rules: whether a student may leave now, and if not, why, who can change that, and when it could work. Pure
 * functions over records, with time as an argument; they own their words (request, facts, rule book, decision, reason),
 * and every other part maps to them. {@link dev.corridor.rules.PassRules#decide} is the way in.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dev.corridor.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
