package dev.corridor.people;

import dev.corridor.shared.AccountId;

/** An admin of a district, and the name the district knows them by. */
public record DistrictAdminName(AccountId account, String givenName, String familyName) {}
