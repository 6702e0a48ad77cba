/** OneRoster CSV that a school's system puts on an SFTP server. */
@org.jspecify.annotations.NullMarked
package dev.corridor.rosters.sources.sftp;
