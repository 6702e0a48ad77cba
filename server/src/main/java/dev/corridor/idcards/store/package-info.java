/** The rows of designs of ID cards. */
@org.jspecify.annotations.NullMarked
package dev.corridor.idcards.store;
