// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import io.github.camelimessage.event.EventFrame;
import java.util.concurrent.Flow;

/** Polls (Photon: the page on polls). */
public interface Polls {

    /**
     * Poll events from now on, as in {@link Chats#subscribeEvents}.
     *
     * @param pollMessageGuid only this poll, or null for all
     */
    Flow.Publisher<EventFrame> subscribeEvents(String pollMessageGuid);
}
