// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

/**
 * What is called, handed from the process that runs the server to the processes that measure.
 *
 * @param operation {@code getChat}, {@code setTyping} or {@code sendMessage}
 * @param transport {@code grpc} or {@code http}, which are Photon's, or {@code linq}
 * @param chatGuid Photon's name of the chat
 * @param linqChatId Linq's name of the same chat
 */
record Target(
        String operation,
        String transport,
        String grpcAddress,
        String httpAddress,
        String linqAddress,
        String token,
        String chatGuid,
        String linqChatId) {

    static final String LINQ = "linq";

    private static final String PREFIX = "imessage.benchmark.";

    static Target fromSystemProperties(String operation, String transport) {
        return new Target(
                operation,
                transport,
                property("grpcAddress"),
                property("httpAddress"),
                property("linqAddress"),
                property("token"),
                property("chatGuid"),
                property("linqChatId"));
    }

    String[] asJvmArguments() {
        return new String[] {
            argument("grpcAddress", grpcAddress),
            argument("httpAddress", httpAddress),
            argument("linqAddress", linqAddress),
            argument("token", token),
            argument("chatGuid", chatGuid),
            argument("linqChatId", linqChatId)
        };
    }

    /** The same server for one call. */
    Target at(String operation, String transport) {
        return new Target(operation, transport, grpcAddress, httpAddress, linqAddress, token, chatGuid, linqChatId);
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

    /** What is sent; null for an operation that sends nothing. */
    String text() {
        return operation.equals("sendMessage") ? "Is the meeting still at ten?" : null;
    }

    private static String property(String name) {
        return System.getProperty(PREFIX + name);
    }

    private static String argument(String name, String value) {
        return "-D" + PREFIX + name + "=" + value;
    }
}
