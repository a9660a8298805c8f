// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.consumer.LocationSettings;
import java.util.List;
import java.util.Set;

/** Reads the options of imessage:locations, and refuses those that cannot be used. */
final class LocationOptions {

    /** Of the log of events. */
    private static final List<String> OF_THE_LOG = List.of(
            "offsetRepository",
            "offsetKey",
            "startFrom",
            "onCursorRejected",
            "ordering",
            "auditInterval",
            "idleAuditInterval",
            "breakOnFirstError");

    /** Of events alone. */
    private static final List<String> OF_EVENTS = List.of("types", "chatGuid", "maxInFlight");

    private LocationOptions() {}

    /**
     * @param ownOptions names of the options that the endpoint's URI sets; what the component has for its consumers of events
     *     does not matter here
     * @throws IllegalArgumentException naming the option that cannot be used, and what to do
     */
    static LocationSettings read(IMessageConfiguration options, Set<String> ownOptions) {
        refuse(
                OF_THE_LOG,
                ownOptions,
                "the feed of locations is live only, and has no log and no position: what changes while nobody listens"
                        + " does not come later. Leave it out");
        refuse(
                OF_EVENTS,
                ownOptions,
                "locations come one after the other, and belong to no chat and no type of event. Leave it out; the"
                        + " option participant selects one person");
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
