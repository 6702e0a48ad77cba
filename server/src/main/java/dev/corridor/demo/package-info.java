/**
 * The sample world: Lincoln High with a school day under way, and Roosevelt, a second school that must never be visible
 * from it. One world in code serves {@code bin/corridor demo}, tests and screenshots.
 */
@NullMarked
package dev.corridor.demo;

import org.jspecify.annotations.NullMarked;
