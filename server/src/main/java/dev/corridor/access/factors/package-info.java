/** What people show beside a password: codes of an app, codes on paper, passkeys. */
@org.jspecify.annotations.NullMarked
package dev.corridor.access.factors;
