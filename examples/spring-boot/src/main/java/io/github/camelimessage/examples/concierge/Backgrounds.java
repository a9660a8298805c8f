// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The state that each chat shows. It is lost in a restart; then the background is set again. */
@Component
public class Backgrounds {

    private final Map<String, CaseState> shown = new ConcurrentHashMap<>();

    boolean isShown(String chatGuid, CaseState state) {
        return shown.get(chatGuid) == state;
    }

    void remember(String chatGuid, CaseState state) {
        shown.put(chatGuid, state);
    }
}
