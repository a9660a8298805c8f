// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.photon.project.PhotonProject;
import io.github.camelimessage.photon.project.ProjectLine;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.cluster.CamelClusterService;

/**
 * What an endpoint passes to its consumer of all lines of a project.
 *
 * @param account its name, or null for the component's own options
 * @param settings the options that all lines share, called when the consumer starts; throws an {@link
 *     IllegalArgumentException} for an invalid option
 * @param project called when the consumer starts
 * @param cluster called when the consumer starts: elects the nodes that consume the lines; null when this node has all
 * @param line creates what the consumer of one line needs; a line that comes back keeps its position
 */
public record LinesContext(
        String account,
        Supplier<ConsumerSettings> settings,
        Supplier<PhotonProject> project,
        Supplier<CamelClusterService> cluster,
        Function<ProjectLine, ConsumerContext> line) {}
