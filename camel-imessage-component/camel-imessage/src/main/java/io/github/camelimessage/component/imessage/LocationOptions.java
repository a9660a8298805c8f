// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.consumer.LocationSettings;
import java.util.List;
import java.util.Set;

/** Reads the options of imessage:locations, and refuses those that cannot be used. */
final class LocationOptions {

    /** Options of the log of events. */
    private static final List<String> OF_THE_LOG = List.of(
            "offsetRepository",
            "offsetKey",
            "startFrom",
            "onCursorRejected",
            "ordering",
            "auditInterval",
            "idleAuditInterval",
            "breakOnFirstError");

    /** Options of events. */
    private static final List<String> OF_EVENTS = List.of("types", "chatGuid", "maxInFlight");

    private static final List<String> OF_LINES = List.of("shareLines");

    private LocationOptions() {}

    /**
     * @param ownOptions the names of the options in the endpoint's URI; defaults of the component are ignored
     * @throws IllegalArgumentException with the name of the option and what to do
     */
    static LocationSettings read(IMessageConfiguration options, Set<String> ownOptions) {
        refuse(
                OF_THE_LOG,
                ownOptions,
                "the feed of locations is live only: it has no log and no position. Remove the option");
        refuse(
                OF_EVENTS,
                ownOptions,
                "locations are delivered one at a time, and have no chat and no event type. Remove"
                        + " the option; the option participant selects one person");
        refuse(OF_LINES, ownOptions, "a feed of locations is that of one line. Remove the option");
        ConsumerOptions.requireGrpc("imessage:locations", options);
        return new LocationSettings(options.getParticipant(), ConsumerOptions.feed(options));
    }

    private static void refuse(List<String> names, Set<String> ownOptions, String why) {
        names.stream().filter(ownOptions::contains).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(
                    "The option " + name + " cannot be used with imessage:locations: " + why);
        });
    }
}
