// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import java.time.Duration;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Options: how webhooks are registered, verified and received. */
@UriParams
public abstract class ReceiverConfiguration extends ConsumerConfiguration {

    private static final String WEBHOOK_VERSION = "2026-02-03";

    @UriParam(label = "consumer,security", secret = true)
    private String webhookSecret;

    @UriParam(label = "consumer,security")
    private StateRepository<String, String> webhookSecretRepository;

    @UriParam(label = "consumer")
    private IdempotentRepository idempotentRepository;

    @UriParam(label = "consumer")
    private String webhookPhoneNumbers;

    @UriParam(label = "consumer", enums = "2025-01-01,2026-02-03", defaultValue = "2026-02-03")
    private String webhookVersion = WEBHOOK_VERSION;

    @UriParam(label = "consumer", defaultValue = "false")
    private boolean webhookReplace;

    @UriParam(label = "consumer", defaultValue = "false")
    private boolean webhookRemoveOnStop;

    @UriParam(label = "consumer,advanced", defaultValue = "300000")
    private Duration webhookTolerance = Duration.ofMinutes(5);

    @UriParam(label = "consumer,advanced", defaultValue = "1048576")
    private int webhookMaxBodySize = 1024 * 1024;

    public String getWebhookSecret() {
        return webhookSecret;
    }

    /**
     * Webhooks: the signing secret of the subscription, as the vendor showed it when the subscription was created;
     * while it is being replaced, the old and the new one, separated by a comma. PHOTON: the signingSecret, the
     * standardSigningSecret, or both. Not needed if the route creates the subscription: with LINQ, and with PHOTON and
     * the credentials of a project.
     */
    public void setWebhookSecret(String webhookSecret) {
        this.webhookSecret = Credential.clean(webhookSecret);
    }

    public StateRepository<String, String> getWebhookSecretRepository() {
        return webhookSecretRepository;
    }

    /**
     * Webhooks: where the secret of a subscription that the route created is saved, for the next start and for other
     * nodes that share the store. A vendor shows a secret only once. An
     * io.github.camelimessage.component.imessage.offset.JdbcSecretRepository encrypts it in a database. Other stores
     * keep it in plain text: protect them. Without it the secret is in memory only.
     */
    public void setWebhookSecretRepository(StateRepository<String, String> webhookSecretRepository) {
        this.webhookSecretRepository = webhookSecretRepository;
    }

    public IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    /**
     * Webhooks: where the ids of processed events are stored, so that a repeated delivery starts no exchange. All nodes
     * need the same store; webhooks with different paths can share one. An id is saved after its exchange completed. By
     * default the newest 50000 are kept in memory.
     */
    public void setIdempotentRepository(IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    public String getWebhookPhoneNumbers() {
        return webhookPhoneNumbers;
    }

    /**
     * Webhooks of LINQ: the lines whose events are delivered, in E.164 form, separated by commas. Without it, the line
     * in from; without that, all lines of the account.
     */
    public void setWebhookPhoneNumbers(String webhookPhoneNumbers) {
        this.webhookPhoneNumbers = OptionText.present(OptionText.eachWithPlus(webhookPhoneNumbers), null);
    }

    public String getWebhookVersion() {
        return webhookVersion;
    }

    /**
     * Webhooks of LINQ: the version of the payload, which is part of the registered URL. Both versions become the same
     * events; message.edited exists in the newer one only.
     */
    public void setWebhookVersion(String webhookVersion) {
        this.webhookVersion = OptionText.present(webhookVersion, WEBHOOK_VERSION);
    }

    public boolean isWebhookReplace() {
        return webhookReplace;
    }

    /**
     * Webhooks: what happens at the start if there is a subscription with this URL whose secret is not known here.
     * false: with LINQ the route does not start; with PHOTON the secret of Standard Webhooks is rotated, and the old
     * one is valid for one more day. true: the subscription is deleted and created again, with a new secret. Events
     * that the vendor was still retrying are then lost, and other nodes with the old secret refuse deliveries.
     */
    public void setWebhookReplace(boolean webhookReplace) {
        this.webhookReplace = webhookReplace;
    }

    public boolean isWebhookRemoveOnStop() {
        return webhookRemoveOnStop;
    }

    /**
     * Webhooks: whether the subscription is deleted when the route stops. Events until the next start are then lost.
     */
    public void setWebhookRemoveOnStop(boolean webhookRemoveOnStop) {
        this.webhookRemoveOnStop = webhookRemoveOnStop;
    }

    public Duration getWebhookTolerance() {
        return webhookTolerance;
    }

    /**
     * Webhooks: how far the time in a signature may differ from the clock of this machine, in either direction, in
     * milliseconds or as 5m.
     */
    public void setWebhookTolerance(Duration webhookTolerance) {
        this.webhookTolerance = webhookTolerance;
    }

    public int getWebhookMaxBodySize() {
        return webhookMaxBodySize;
    }

    /**
     * Webhooks: the largest body that is accepted, in bytes, from 1 to 16777216. A larger one is answered with 413. The
     * HTTP server may have a lower limit.
     */
    public void setWebhookMaxBodySize(int webhookMaxBodySize) {
        this.webhookMaxBodySize = webhookMaxBodySize;
    }
}
