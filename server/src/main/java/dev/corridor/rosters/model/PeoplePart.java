package dev.corridor.rosters.model;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import dev.corridor.tables.TableProblems;
import java.util.Map;
import java.util.Set;

/**
 * What was planned about the people of one slice.
 *
 * @param concerned of those who are there, whom it changes
 * @param schools where the roster has anybody
 * @param leaving who may no longer sign in
 * @param untouched whose row could not be used, by school
 * @param numbered how many sign in with a number, since the roster gives them no login
 * @param unusable how many rows could not be used
 */
record PeoplePart(
        PeoplePlan plan,
        Changes changes,
        Known concerned,
        Set<SchoolTarget> schools,
        Headcount leaving,
        Map<SchoolId, Set<PersonId>> untouched,
        int numbered,
        int unusable,
        TableProblems problems) {}
