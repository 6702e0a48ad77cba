/** Pass limits and encounter groups over HTTP. */
@org.jspecify.annotations.NullMarked
package dev.corridor.limits.web;
