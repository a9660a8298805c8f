// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.webhook.WebhookDelivery;

/** What the {@link Gate} makes of a request. */
sealed interface Verdict {

    /** An event of the vendor. */
    record Welcome(WebhookDelivery delivery) implements Verdict {}

    /**
     * A request that no route gets to see.
     *
     * @param answer what to answer
     * @param reason its name, for counting
     * @param explanation for people; holds nothing that the caller sent
     */
    record Turned(Answer answer, String reason, String explanation) implements Verdict {}
}
