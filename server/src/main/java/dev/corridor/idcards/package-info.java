/** ID cards: what a school puts on them, one's own in the web app, and sheets of them to print. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "http", "audit", "schools", "people", "places"})
package dev.corridor.idcards;
