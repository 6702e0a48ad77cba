/**
 * What happens in a school as it happens: server-sent events of the passes each viewer may see, resumed without loss
 * after a broken connection, and long polling where streams do not get through.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "rules", "schools", "access", "limits", "passes"})
package dev.corridor.live;
