// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import org.apache.camel.builder.RouteBuilder;

/** Makes the picture in the body the background of the chat, which each vendor takes in its own way. */
public class BackgroundRoute extends RouteBuilder {

    static final String ENTRY = "direct:set-background";

    private final boolean isLinq;

    BackgroundRoute(boolean isLinq) {
        this.isLinq = isLinq;
    }

    @Override
    public void configure() {
        if (isLinq) {
            from(ENTRY)
                    .to("imessage:uploadAttachment?fileName=sunset.png") // Linq wants to know where the picture is
                    .to("imessage:setBackground");
        } else {
            from(ENTRY).to("imessage:setBackground").to("imessage:hasBackground");
        }
    }
}
