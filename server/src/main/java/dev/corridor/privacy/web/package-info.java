/** A student's own record and disputes over HTTP. */
@org.jspecify.annotations.NullMarked
package dev.corridor.privacy.web;
