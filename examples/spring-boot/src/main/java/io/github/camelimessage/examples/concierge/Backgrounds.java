// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The images of the states, and which chat shows which. After a restart that is not known, and an image is set again. */
@Component
public class Backgrounds {

    private final Map<String, CaseState> shown = new ConcurrentHashMap<>();

    boolean isShown(String chatGuid, CaseState state) {
        return shown.get(chatGuid) == state;
    }

    void remember(String chatGuid, CaseState state) {
        shown.put(chatGuid, state);
    }

    byte[] image(CaseState state) throws IOException {
        return new ClassPathResource("backgrounds/" + state.image()).getContentAsByteArray();
    }
}
