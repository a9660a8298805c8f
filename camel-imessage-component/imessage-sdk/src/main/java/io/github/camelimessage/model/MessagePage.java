// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A page of messages (Photon: MessagePage; Linq: the messages of a chat).
 *
 * @param messages the messages, in the order of the service, which its documents do not state
 * @param nextPageToken the token of the next page; null on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessagePage(List<Message> messages, String nextPageToken) {

    public MessagePage {
        messages = messages == null ? List.of() : List.copyOf(messages);
    }
}
