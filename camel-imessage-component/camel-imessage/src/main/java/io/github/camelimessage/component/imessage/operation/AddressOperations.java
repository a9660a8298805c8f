// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.sdk.IMessageClient;
import java.util.concurrent.CompletableFuture;

/** What is known of addresses. */
final class AddressOperations {

    private AddressOperations() {}

    static CompletableFuture<OperationResult> get(IMessageClient client, OperationArguments arguments) {
        return client.addresses().get(arguments.address("address")).thenApply(OperationResult::body);
    }

    static CompletableFuture<OperationResult> isFocusSilenced(IMessageClient client, OperationArguments arguments) {
        return client.addresses().isFocusSilenced(arguments.address("address")).thenApply(OperationResult::body);
    }
}
