// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.util.List;

/** A new poll, or a change of a poll. The voter is the actor of the log entry. */
public sealed interface PollChange extends Change {

    /** The guid of the poll's message, which identifies the poll. */
    String pollGuid();

    record Created(String pollGuid, String title, List<PollState.Option> options) implements PollChange {}

    /** An option was appended; {@code options} contains all options after that. */
    record OptionAdded(String pollGuid, String title, List<PollState.Option> options) implements PollChange {}

    record Voted(String pollGuid, String optionId) implements PollChange {}

    record Unvoted(String pollGuid, String optionId) implements PollChange {}
}
