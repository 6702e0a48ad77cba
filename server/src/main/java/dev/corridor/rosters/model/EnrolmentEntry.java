package dev.corridor.rosters.model;

/**
 * Somebody is in a class.
 *
 * @param section the source id of the class
 * @param person the source id of the person
 * @param teacher or else a student
 */
public record EnrolmentEntry(String section, String person, boolean teacher) {}
