package dev.corridor.shared;

/**
 * A district's admin, as a request about the district sees it. A handler gets one for the path variable
 * {@code district}.
 *
 * @param device a stable name of the device or browser, for the record
 */
public record DistrictActor(DistrictId district, AccountId account, String device) {}
