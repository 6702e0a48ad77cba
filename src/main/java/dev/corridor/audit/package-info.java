/**
 * Who changed and who saw what. Parts record into it in the transaction of the change, so that there is never one
 * without the other.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package dev.corridor.audit;
