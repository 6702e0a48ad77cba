/** The few types that every part speaks: ids, who acts, what is wrong with a request, the clock. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {},
        type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package dev.corridor.shared;
