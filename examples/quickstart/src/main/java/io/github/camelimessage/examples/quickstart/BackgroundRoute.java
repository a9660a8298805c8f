// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import org.apache.camel.builder.RouteBuilder;

/** Sets the image in the body as the background of the chat, in the way that each vendor requires. */
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
                    .to("imessage:uploadAttachment?fileName=sunset.png") // Linq needs the URL of the image
                    .to("imessage:setBackground");
        } else {
            from(ENTRY).to("imessage:setBackground").to("imessage:hasBackground");
        }
    }
}
