/**
 * Calls to other systems, at addresses that people typed: never into a private network that whoever runs the server has
 * not allowed, always to the very address that was looked at, and never on to where an answer points.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dev.corridor.outgoing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
