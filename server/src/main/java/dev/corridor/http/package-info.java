/**
 * What all of HTTP has in common: every error as problem+json, bounded bodies, strict JSON, the web app's files, the
 * headers that keep a page safe, and proxies in front.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "tables"})
package dev.corridor.http;
