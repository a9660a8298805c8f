// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelimessage.model.PollOption;
import java.util.List;

/** What changed in a poll (Photon: {@code delta} of {@code poll.changed}; Linq: poll webhooks). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface PollDelta {

    /** The type of the change, in the form of the documents. */
    String type();

    /** The poll was posted, with all its options. At Linq it has no title. */
    record Created(String title, List<PollOption> options) implements PollDelta {
        @Override
        @JsonProperty
        public String type() {
            return "created";
        }
    }

    /** An option was added. Photon reports all options, without marking the new one; Linq reports only the new ones. */
    record OptionAdded(String title, List<PollOption> options, List<PollOption> addedOptions) implements PollDelta {

        /** An event of the log. */
        public OptionAdded(String title, List<PollOption> options) {
            this(title, options, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "optionAdded";
        }
    }

    /** The actor voted. */
    record Voted(String optionIdentifier) implements PollDelta {
        @Override
        @JsonProperty
        public String type() {
            return "voted";
        }
    }

    /** The actor took the vote back. */
    record Unvoted(String optionIdentifier) implements PollDelta {
        @Override
        @JsonProperty
        public String type() {
            return "unvoted";
        }
    }
}
