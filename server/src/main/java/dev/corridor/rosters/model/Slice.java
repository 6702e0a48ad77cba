package dev.corridor.rosters.model;

import dev.corridor.shared.AccountId;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Map;

/**
 * Part of a roster, and all of those who are there whom it may mean.
 *
 * @param entries places in the roll, in its order
 * @param inSchools those of the accounts that are anything in a school
 */
record Slice(List<Integer> entries, List<AccountId> accounts, Map<SchoolId, List<AccountId>> inSchools) {}
