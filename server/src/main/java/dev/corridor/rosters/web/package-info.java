/** Rosters and credential sheets over HTTP. */
@org.jspecify.annotations.NullMarked
package dev.corridor.rosters.web;
