// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

/**
 * What is called, handed from the process that runs the server to the processes that measure.
 *
 * @param operation {@code getChat} or {@code setTyping}
 * @param transport {@code grpc} or {@code http}
 */
record Target(
        String operation, String transport, String grpcAddress, String httpAddress, String token, String chatGuid) {

    private static final String PREFIX = "imessage.benchmark.";

    static Target fromSystemProperties(String operation, String transport) {
        return new Target(
                operation,
                transport,
                property("grpcAddress"),
                property("httpAddress"),
                property("token"),
                property("chatGuid"));
    }

    String[] asJvmArguments() {
        return new String[] {
            argument("grpcAddress", grpcAddress),
            argument("httpAddress", httpAddress),
            argument("token", token),
            argument("chatGuid", chatGuid)
        };
    }

    String address() {
        return transport.equals("grpc") ? grpcAddress : httpAddress;
    }

    private static String property(String name) {
        return System.getProperty(PREFIX + name);
    }

    private static String argument(String name, String value) {
        return "-D" + PREFIX + name + "=" + value;
    }
}
