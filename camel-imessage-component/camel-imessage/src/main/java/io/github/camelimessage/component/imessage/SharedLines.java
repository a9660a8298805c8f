// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.cluster.CamelClusterService;

/** The option shareLines: who elects the node that consumes a line. */
final class SharedLines {

    private SharedLines() {}

    /** @throws IllegalArgumentException when several lines are to be shared, and there is one */
    static void checkConsumerOfOne(IMessageConfiguration options) {
        if (options.isShareLines()) {
            throw refused("is for line=*. For one line, one node of several consumes with"
                    + " from(\"master:name:imessage:events?...\")");
        }
    }

    /**
     * The service that elects, found as {@code master:} finds it.
     *
     * @return null when the lines are not shared
     * @throws IllegalArgumentException when they cannot be shared
     */
    static CamelClusterService cluster(IMessageConfiguration options, CamelContext context) {
        if (!options.isShareLines()) {
            return null;
        }
        if (options.getOffsetRepository() == null) {
            throw refused("needs an offsetRepository that all nodes reach, such as a JdbcOffsetRepository: otherwise a"
                    + " line that moves to another node would begin with startFrom there");
        }
        if (options.getOffsetRepository() instanceof FileOffsetRepository) {
            throw refused("needs an offsetRepository that all nodes reach, and a FileOffsetRepository is one node's."
                    + " Use a JdbcOffsetRepository");
        }
        Set<CamelClusterService> services = context.hasServices(CamelClusterService.class);
        if (services.size() != 1) {
            throw refused(
                    "needs one cluster service in the Camel context, such as a ZooKeeperClusterService, and there "
                            + (services.isEmpty() ? "is none: add it with addService" : "are " + services.size()));
        }
        return services.iterator().next();
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("shareLines=true " + why);
    }
}
