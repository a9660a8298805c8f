// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.util.Objects;

/**
 * The operation to call, passed from the process of the server to the processes that measure.
 *
 * @param operation an operation of the component
 * @param transport {@code grpc} or {@code http}, which are Photon's, or {@code linq}
 * @param megabytes size of the file that is uploaded; 0 for an operation that uploads none
 * @param chatGuid Photon's id of the chat
 * @param linqChatId Linq's id of the same chat
 * @param messageGuid Photon's id of a message in the chat, or null if there is none
 * @param linqMessageId Linq's id of the same message
 */
record Target(
        String operation,
        String transport,
        int megabytes,
        String grpcAddress,
        String httpAddress,
        String linqAddress,
        String token,
        String chatGuid,
        String linqChatId,
        String messageGuid,
        String linqMessageId) {

    static final String LINQ = "linq";

    private static final String PREFIX = "imessage.benchmark.";

    static Target fromSystemProperties(String operation, String transport, int megabytes) {
        return new Target(
                operation,
                transport,
                megabytes,
                property("grpcAddress"),
                property("httpAddress"),
                property("linqAddress"),
                property("token"),
                property("chatGuid"),
                property("linqChatId"),
                property("messageGuid"),
                property("linqMessageId"));
    }

    String[] asJvmArguments() {
        return new String[] {
            argument("grpcAddress", grpcAddress),
            argument("httpAddress", httpAddress),
            argument("linqAddress", linqAddress),
            argument("token", token),
            argument("chatGuid", chatGuid),
            argument("linqChatId", linqChatId),
            argument("messageGuid", messageGuid),
            argument("linqMessageId", linqMessageId)
        };
    }

    /** The same server for one call. */
    Target at(String newOperation, String newTransport, int newMegabytes) {
        return new Target(
                newOperation,
                newTransport,
                newMegabytes,
                grpcAddress,
                httpAddress,
                linqAddress,
                token,
                chatGuid,
                linqChatId,
                messageGuid,
                linqMessageId);
    }

    String address() {
        return switch (transport) {
            case "grpc" -> grpcAddress;
            case LINQ -> linqAddress;
            default -> httpAddress;
        };
    }

    String chat() {
        return transport.equals(LINQ) ? linqChatId : chatGuid;
    }

    String message() {
        return transport.equals(LINQ) ? linqMessageId : messageGuid;
    }

    /** The text to send; null for an operation that sends none. */
    String text() {
        return switch (operation) {
            case "sendText", "sendMessage" -> "Is the meeting still at ten?";
            case "setReaction" -> "love";
            default -> null;
        };
    }

    private static String property(String name) {
        return System.getProperty(PREFIX + name);
    }

    private static String argument(String name, String value) {
        return "-D" + PREFIX + name + "=" + Objects.requireNonNullElse(value, "");
    }
}
