/** ID cards over HTTP. */
@org.jspecify.annotations.NullMarked
package dev.corridor.idcards.web;
