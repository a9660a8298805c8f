// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.photon.project.PhotonProject;
import io.github.camelimessage.photon.project.ProjectLine;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a consumer of all lines of a project gets from the endpoint that makes it.
 *
 * @param account its name, or null for the component's own options
 * @param settings what the lines have in common, asked when the consumer starts; throws an {@link IllegalArgumentException} for
 *     an option that cannot be used
 * @param project asked when the consumer starts
 * @param line what the consumer of one line gets; that of a line which comes back has its position still
 */
public record LinesContext(
        String account,
        Supplier<ConsumerSettings> settings,
        Supplier<PhotonProject> project,
        Function<ProjectLine, ConsumerContext> line) {}
