package dev.corridor.safety.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.schools.EmergencyAct;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether passes are paused in the whole school; to students no more than that is told.
 *
 * @param staff what staff are told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EmergencyBody(boolean paused, @Nullable ForStaff staff) {

    /**
     * What is on.
     *
     * @param may what whoever asks may do
     * @param version which an all clear names
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ForStaff(
            @Nullable Call call,
            @Nullable PassesOff passesOff,
            @Nullable Message message,
            @Nullable Counts rollCall,
            Set<EmergencyAct> may,
            long version) {}

    /** A hold or a lockdown. */
    record Call(KindWord kind, boolean drill, Instant since, String by) {}

    record PassesOff(Instant since, Instant until, String by) {}

    record Message(String text, Instant at, String by) {}

    /**
     * How many were out when the last lockdown was called, and how many of them were seen since.
     *
     * @param underWay until the all clear
     */
    record Counts(int out, int seen, boolean underWay) {}
}
