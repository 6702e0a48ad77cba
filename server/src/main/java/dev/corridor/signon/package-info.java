/**
 * Signing in where people already sign in: a district's connections to providers of OpenID Connect, the way there and
 * back, and whose account somebody is who comes back. The protocol is Spring Security's.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "database", "http", "audit", "outgoing", "schools", "people", "access"})
package dev.corridor.signon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
