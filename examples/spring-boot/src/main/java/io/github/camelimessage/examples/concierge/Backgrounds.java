// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which chat shows which state. After a restart that is not known, and the background is set again. */
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
