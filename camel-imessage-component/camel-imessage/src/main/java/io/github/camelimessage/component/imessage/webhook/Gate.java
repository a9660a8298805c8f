// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.component.imessage.webhook.Verdict.Turned;
import io.github.camelimessage.component.imessage.webhook.Verdict.Welcome;
import io.github.camelimessage.webhook.NotAnEventException;
import io.github.camelimessage.webhook.Verification;
import io.github.camelimessage.webhook.WebhookReader;
import io.github.camelimessage.webhook.WebhookVerifier;
import java.io.IOException;
import org.apache.camel.Message;

/**
 * Accepts only requests that the vendor has signed. Cheap checks come first, and nothing of a body is parsed before its
 * signature is valid.
 */
final class Gate {

    private final WebhookVerifier verifier;
    private final WebhookReader reader;
    private final int maxBodySize;

    Gate(WebhookVerifier verifier, WebhookReader reader, int maxBodySize) {
        this.verifier = verifier;
        this.reader = reader;
        this.maxBodySize = maxBodySize;
    }

    Verdict judge(Message http) {
        if (!HttpDelivery.isPost(http)) {
            return new Turned(Answer.WRONG_METHOD, "METHOD", "the method is not POST");
        }
        byte[] body;
        try {
            body = HttpDelivery.body(http, maxBodySize);
        } catch (IOException e) {
            return new Turned(Answer.FAILED, "BODY_UNREADABLE", "the body could not be read to its end");
        }
        if (body == null) {
            return new Turned(Answer.TOO_LONG, "BODY_TOO_LONG", "the body is longer than " + maxBodySize + " bytes");
        }
        Verification verification = verifier.verify(HttpDelivery.headers(http), body);
        if (verification instanceof Verification.Refused refused) {
            return new Turned(Answer.UNSIGNED, refused.refusal().name(), refused.reason());
        }
        try {
            return new Welcome(reader.read(body));
        } catch (NotAnEventException e) {
            return new Turned(Answer.NO_EVENT, "NO_EVENT", e.getMessage());
        }
    }
}
