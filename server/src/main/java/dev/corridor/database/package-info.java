/**
 * The PostgreSQL that everything is kept in: a server of its own in the data folder, or one that exists already. Makes
 * the roles, brings the schema up to date as the owner, and hands the others connections that may do less: the
 * application's, bound by row security, and that of the jobs, which finds the schools that have work.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package dev.corridor.database;
