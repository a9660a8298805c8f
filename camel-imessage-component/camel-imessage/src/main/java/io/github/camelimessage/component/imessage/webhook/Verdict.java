// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.webhook.WebhookDelivery;

/** The result of the {@link Gate} for a request. */
sealed interface Verdict {

    /** An event of the vendor. */
    record Welcome(WebhookDelivery delivery) implements Verdict {}

    /**
     * A request that no route gets.
     *
     * @param answer the answer
     * @param reason its name, for counting
     * @param explanation for people; contains nothing that the caller sent
     */
    record Turned(Answer answer, String reason, String explanation) implements Verdict {}
}
