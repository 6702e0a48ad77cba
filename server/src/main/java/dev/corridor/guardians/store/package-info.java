/** The rows of invitations, their codes, and of who is whose guardian. */
@org.jspecify.annotations.NullMarked
package dev.corridor.guardians.store;
