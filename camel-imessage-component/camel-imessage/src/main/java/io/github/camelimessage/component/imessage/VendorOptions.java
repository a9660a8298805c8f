// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.photon.TransportType;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The options that only one vendor has. Set for the other vendor they are refused, because they would have no effect.
 */
final class VendorOptions {

    /**
     * @param vendor the vendor that has it
     * @param unset removes it from inherited options
     * @param why the reason in the message for the other vendor
     */
    private record Rule(
            IMessageProvider vendor,
            String option,
            Predicate<IMessageConfiguration> isSet,
            Consumer<IMessageConfiguration> unset,
            String why) {}

    private static final List<Rule> RULES = List.of(
            new Rule(
                    IMessageProvider.PHOTON,
                    "server",
                    options -> isPresent(options.getServer()),
                    options -> options.setServer(null),
                    "Linq has no dedicated instances"),
            new Rule(
                    IMessageProvider.PHOTON,
                    "projectId",
                    options -> isPresent(options.getProjectId()),
                    options -> options.setProjectId(null),
                    "Linq uses a token"),
            new Rule(
                    IMessageProvider.PHOTON,
                    "projectSecret",
                    options -> isPresent(options.getProjectSecret()),
                    options -> options.setProjectSecret(null),
                    "Linq uses a token"),
            new Rule(
                    IMessageProvider.PHOTON,
                    "managementAddress",
                    options -> isPresent(options.getManagementAddress()),
                    options -> options.setManagementAddress(null),
                    "Linq has one address for all calls"),
            new Rule(
                    IMessageProvider.PHOTON,
                    "line",
                    options -> isPresent(options.getLine()),
                    options -> options.setLine(null),
                    "at Linq the option from sets the line"),
            new Rule(
                    IMessageProvider.PHOTON,
                    "autoIdempotency",
                    IMessageConfiguration::isAutoIdempotency,
                    options -> options.setAutoIdempotency(false),
                    "at Linq messages, polls and new chats always have a key, and other changes cannot" + " have one"),
            new Rule(
                    IMessageProvider.PHOTON,
                    "subject",
                    options -> isPresent(options.getSubject()),
                    options -> options.setSubject(null),
                    "Linq's messages have no subject line; put it into the text"),
            new Rule(
                    IMessageProvider.PHOTON,
                    "title",
                    options -> isPresent(options.getTitle()),
                    options -> options.setTitle(null),
                    "Linq's polls have no title; send the question as a text before the poll"),
            new Rule(
                    IMessageProvider.PHOTON,
                    "enableDataDetection",
                    options -> options.getEnableDataDetection() != null,
                    options -> options.setEnableDataDetection(null),
                    "at Linq the recipient's device decides"),
            new Rule(
                    IMessageProvider.PHOTON,
                    "enableLinkPreview",
                    options -> options.getEnableLinkPreview() != null,
                    options -> options.setEnableLinkPreview(null),
                    "at Linq only a link part of sendMessage has a preview"),
            new Rule(
                    IMessageProvider.PHOTON,
                    "before",
                    options -> isPresent(options.getBefore()),
                    options -> options.setBefore(null),
                    "Linq cannot filter messages; filter the messages of the page"),
            new Rule(
                    IMessageProvider.PHOTON,
                    "after",
                    options -> isPresent(options.getAfter()),
                    options -> options.setAfter(null),
                    "Linq cannot filter messages; filter the messages of the page"),
            new Rule(
                    IMessageProvider.PHOTON,
                    "read",
                    options -> options.getRead() != null,
                    options -> options.setRead(null),
                    "Linq cannot filter messages; filter the messages of the page"),
            new Rule(
                    IMessageProvider.PHOTON,
                    "fromMe",
                    options -> options.getFromMe() != null,
                    options -> options.setFromMe(null),
                    "Linq cannot filter messages; filter the messages of the page"),
            new Rule(
                    IMessageProvider.PHOTON,
                    "companion",
                    IMessageConfiguration::isCompanion,
                    options -> options.setCompanion(false),
                    "Linq has no Live Photos"),
            new Rule(
                    IMessageProvider.LINQ,
                    "from",
                    options -> isPresent(options.getFrom()),
                    options -> options.setFrom(null),
                    "a Photon account has one line only"),
            new Rule(
                    IMessageProvider.LINQ,
                    "preferredService",
                    options -> isPresent(options.getPreferredService()),
                    options -> options.setPreferredService(null),
                    "at Photon the chat decides"),
            new Rule(
                    IMessageProvider.LINQ,
                    "overrideOptOut",
                    IMessageConfiguration::isOverrideOptOut,
                    options -> options.setOverrideOptOut(false),
                    "Photon has no opt-outs"));

    private VendorOptions() {}

    private static boolean isPresent(String option) {
        return option != null && !option.isBlank();
    }

    /** Removes options that the vendor lacks and that the endpoint does not set itself. */
    static void forgetInherited(IMessageConfiguration options, Set<String> ownOptions) {
        RULES.stream()
                .filter(rule -> rule.vendor() != options.vendor() && !ownOptions.contains(rule.option()))
                .forEach(rule -> rule.unset().accept(options));
    }

    /**
     * @param ownOptions the names of the options in the endpoint's URI
     * @throws IllegalArgumentException with the name of the option that the vendor lacks
     */
    static void check(IMessageConfiguration options, Set<String> ownOptions) {
        IMessageProvider vendor = options.vendor();
        if (ownOptions.contains("provider") && options.getProvider() != vendor) {
            throw new IllegalArgumentException("The option provider is " + options.getProvider()
                    + ", but the option client is a client of " + vendor + ": set one of the two");
        }
        // As an inherited default it has no effect: GRPC is Photon's default.
        if (vendor == IMessageProvider.LINQ
                && ownOptions.contains("transport")
                && options.getTransport() != TransportType.HTTP) {
            throw refused("transport", vendor, "Linq has HTTP only; remove the option");
        }
        RULES.stream()
                .filter(rule -> rule.vendor() != vendor && rule.isSet().test(options))
                .findFirst()
                .ifPresent(rule -> {
                    throw refused(rule.option(), vendor, rule.why());
                });
    }

    private static IllegalArgumentException refused(String option, IMessageProvider vendor, String why) {
        return new IllegalArgumentException(
                "The option " + option + " cannot be used with provider " + vendor + ": " + why);
    }
}
