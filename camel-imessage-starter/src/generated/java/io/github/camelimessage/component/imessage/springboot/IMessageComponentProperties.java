// SPDX-License-Identifier: Apache-2.0
// Generated from the metadata of the component: do not edit.
package io.github.camelimessage.component.imessage.springboot;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The options of the component. What is null was not set. Each is described in the metadata for editors.
 */
@ConfigurationProperties(IMessageProperties.PREFIX)
public record IMessageComponentProperties(
        String account,
        Map<String, IMessageAccountProperties> accounts,
        String address,
        String after,
        String allowedAccounts,
        String allowedOperations,
        String attachmentGuid,
        Boolean attachments,
        java.time.Duration auditInterval,
        Boolean autoIdempotency,
        Boolean autowiredEnabled,
        String before,
        Boolean breakOnFirstError,
        Boolean bridgeErrorHandler,
        String chatGuid,
        String client,
        String clientMessageId,
        Boolean companion,
        String configuration,
        String contentType,
        String continuationMessage,
        String cursor,
        io.github.camelimessage.model.Effect effect,
        Boolean enableDataDetection,
        Boolean enableLinkPreview,
        String excludeFrom,
        String fileName,
        String formatting,
        String from,
        Boolean fromMe,
        Boolean healthCheckConsumerEnabled,
        Boolean healthCheckProducerEnabled,
        String idempotentRepository,
        java.time.Duration idleAuditInterval,
        Boolean includeArchived,
        Boolean lazyStartProducer,
        Integer limit,
        String line,
        String managementAddress,
        Integer maxInFlight,
        java.time.Duration maxReconnectDelay,
        Long maxSize,
        String message,
        String messageGuid,
        String offsetKey,
        String offsetRepository,
        String okHttpClient,
        io.github.camelimessage.component.imessage.consumer.CursorRejectedPolicy onCursorRejected,
        String order,
        io.github.camelimessage.tail.Ordering ordering,
        Boolean overrideOptOut,
        Integer partIndex,
        String participant,
        String phoneNumberGuid,
        String preferredService,
        String projectId,
        String projectSecret,
        io.github.camelimessage.component.imessage.IMessageProvider provider,
        Boolean reactionSelected,
        Boolean read,
        java.time.Duration readyTimeout,
        String reason,
        java.time.Duration reconnectDelay,
        String replyTo,
        Integer replyToPartIndex,
        java.time.Duration retryInitialDelay,
        Integer retryMaxAttempts,
        java.time.Duration retryMaxDelay,
        Boolean sendCredentialsToOtherAddresses,
        String server,
        String service,
        String sslContextParameters,
        String startFrom,
        String subject,
        String subscriptionGuid,
        java.time.Duration timeout,
        String title,
        Boolean tls,
        String to,
        String token,
        String tokenSupplier,
        io.github.camelimessage.photon.TransportType transport,
        String types,
        Boolean typing,
        Boolean useGlobalSslContextParameters,
        java.time.Duration watchdogLimit,
        Integer webhookMaxBodySize,
        String webhookPhoneNumbers,
        Boolean webhookRemoveOnStop,
        Boolean webhookReplace,
        String webhookSecret,
        String webhookSecretRepository,
        java.time.Duration webhookTolerance,
        String webhookVersion) {

    /** The options that nobody may see. */
    static final Set<String> SECRETS = Set.of("projectSecret", "token", "webhookSecret");

    /** Without values: some are secrets. */
    @Override
    public String toString() {
        return "IMessageComponentProperties";
    }
}
