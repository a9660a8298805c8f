// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.TokenSupplier;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * An option of an account, and the one of an endpoint that it sets.
 *
 * @param copy sets it in the options of an endpoint
 */
record AccountOption<T>(
        String name,
        Class<T> type,
        Function<IMessageAccount, T> get,
        BiConsumer<IMessageAccount, T> set,
        BiConsumer<IMessageConfiguration, T> copy) {

    static final List<AccountOption<?>> ALL = List.of(
            new AccountOption<>(
                    "provider",
                    IMessageProvider.class,
                    IMessageAccount::getProvider,
                    IMessageAccount::setProvider,
                    IMessageConfiguration::setProvider),
            new AccountOption<>(
                    "transport",
                    TransportType.class,
                    IMessageAccount::getTransport,
                    IMessageAccount::setTransport,
                    IMessageConfiguration::setTransport),
            new AccountOption<>(
                    "address",
                    String.class,
                    IMessageAccount::getAddress,
                    IMessageAccount::setAddress,
                    IMessageConfiguration::setAddress),
            new AccountOption<>(
                    "tls",
                    Boolean.class,
                    IMessageAccount::getTls,
                    IMessageAccount::setTls,
                    IMessageConfiguration::setTls),
            new AccountOption<>(
                    "token",
                    String.class,
                    IMessageAccount::getToken,
                    IMessageAccount::setToken,
                    IMessageConfiguration::setToken),
            new AccountOption<>(
                    "tokenSupplier",
                    TokenSupplier.class,
                    IMessageAccount::getTokenSupplier,
                    IMessageAccount::setTokenSupplier,
                    IMessageConfiguration::setTokenSupplier),
            new AccountOption<>(
                    "projectId",
                    String.class,
                    IMessageAccount::getProjectId,
                    IMessageAccount::setProjectId,
                    IMessageConfiguration::setProjectId),
            new AccountOption<>(
                    "projectSecret",
                    String.class,
                    IMessageAccount::getProjectSecret,
                    IMessageAccount::setProjectSecret,
                    IMessageConfiguration::setProjectSecret),
            new AccountOption<>(
                    "managementAddress",
                    String.class,
                    IMessageAccount::getManagementAddress,
                    IMessageAccount::setManagementAddress,
                    IMessageConfiguration::setManagementAddress),
            new AccountOption<>(
                    "line",
                    String.class,
                    IMessageAccount::getLine,
                    IMessageAccount::setLine,
                    IMessageConfiguration::setLine),
            new AccountOption<>(
                    "server",
                    String.class,
                    IMessageAccount::getServer,
                    IMessageAccount::setServer,
                    IMessageConfiguration::setServer),
            new AccountOption<>(
                    "timeout",
                    Duration.class,
                    IMessageAccount::getTimeout,
                    IMessageAccount::setTimeout,
                    IMessageConfiguration::setTimeout),
            new AccountOption<>(
                    "retryMaxAttempts",
                    Integer.class,
                    IMessageAccount::getRetryMaxAttempts,
                    IMessageAccount::setRetryMaxAttempts,
                    IMessageConfiguration::setRetryMaxAttempts),
            new AccountOption<>(
                    "retryInitialDelay",
                    Duration.class,
                    IMessageAccount::getRetryInitialDelay,
                    IMessageAccount::setRetryInitialDelay,
                    IMessageConfiguration::setRetryInitialDelay),
            new AccountOption<>(
                    "retryMaxDelay",
                    Duration.class,
                    IMessageAccount::getRetryMaxDelay,
                    IMessageAccount::setRetryMaxDelay,
                    IMessageConfiguration::setRetryMaxDelay),
            new AccountOption<>(
                    "autoIdempotency",
                    Boolean.class,
                    IMessageAccount::getAutoIdempotency,
                    IMessageAccount::setAutoIdempotency,
                    IMessageConfiguration::setAutoIdempotency),
            new AccountOption<>(
                    "client",
                    IMessageClient.class,
                    IMessageAccount::getClient,
                    IMessageAccount::setClient,
                    IMessageConfiguration::setClient),
            new AccountOption<>(
                    "okHttpClient",
                    OkHttpClient.class,
                    IMessageAccount::getOkHttpClient,
                    IMessageAccount::setOkHttpClient,
                    IMessageConfiguration::setOkHttpClient),
            new AccountOption<>(
                    "sslContextParameters",
                    SSLContextParameters.class,
                    IMessageAccount::getSslContextParameters,
                    IMessageAccount::setSslContextParameters,
                    IMessageConfiguration::setSslContextParameters),
            new AccountOption<>(
                    "from",
                    String.class,
                    IMessageAccount::getFrom,
                    IMessageAccount::setFrom,
                    IMessageConfiguration::setFrom),
            new AccountOption<>(
                    "preferredService",
                    String.class,
                    IMessageAccount::getPreferredService,
                    IMessageAccount::setPreferredService,
                    IMessageConfiguration::setPreferredService),
            new AccountOption<>(
                    "webhookSecret",
                    String.class,
                    IMessageAccount::getWebhookSecret,
                    IMessageAccount::setWebhookSecret,
                    IMessageConfiguration::setWebhookSecret),
            new AccountOption<>(
                    "pacing",
                    Pacing.class,
                    IMessageAccount::getPacing,
                    IMessageAccount::setPacing,
                    IMessageConfiguration::setPacing),
            new AccountOption<>(
                    "pacingLimits",
                    String.class,
                    IMessageAccount::getPacingLimits,
                    IMessageAccount::setPacingLimits,
                    IMessageConfiguration::setPacingLimits),
            new AccountOption<>(
                    "pacingTimeout",
                    Duration.class,
                    IMessageAccount::getPacingTimeout,
                    IMessageAccount::setPacingTimeout,
                    IMessageConfiguration::setPacingTimeout));

    /** The names of the options that are set. */
    static Set<String> names(IMessageAccount account) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        ALL.stream().filter(option -> option.get().apply(account) != null).forEach(option -> names.add(option.name()));
        return names;
    }

    /** Copies the options that are set. */
    static void copy(IMessageAccount account, IMessageConfiguration options) {
        ALL.forEach(option -> option.copyTo(account, options));
    }

    private void copyTo(IMessageAccount account, IMessageConfiguration options) {
        T value = get.apply(account);
        if (value != null) {
            copy.accept(options, value);
        }
    }
}
