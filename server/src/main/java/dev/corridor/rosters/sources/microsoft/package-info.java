/** Rosters from Microsoft Entra with School Data Sync, by Microsoft Graph: whole and then by what has changed. */
@NullMarked
package dev.corridor.rosters.sources.microsoft;

import org.jspecify.annotations.NullMarked;
