/**
 * Rosters from Google Workspace: who is in which organisational unit and group. Which of them are schools and roles
 * only an admin can say.
 */
@NullMarked
package dev.corridor.rosters.sources.google;

import org.jspecify.annotations.NullMarked;
