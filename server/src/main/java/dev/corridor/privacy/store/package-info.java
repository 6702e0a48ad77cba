/** The rows of disputes, and of looks at a student. */
@org.jspecify.annotations.NullMarked
package dev.corridor.privacy.store;
