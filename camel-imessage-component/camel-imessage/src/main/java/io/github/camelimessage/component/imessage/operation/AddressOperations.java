// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.model.Capability;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.linq.CapabilityRequest;
import io.github.camelimessage.model.linq.CapabilityResponse;
import io.github.camelimessage.sdk.IMessageClient;
import java.util.concurrent.CompletableFuture;

/** Operations on addresses. */
final class AddressOperations {

    private AddressOperations() {}

    static CompletableFuture<OperationResult> get(IMessageClient client, OperationArguments arguments) {
        return client.addresses().get(arguments.body().address("address")).thenApply(OperationResult::body);
    }

    static CompletableFuture<OperationResult> isFocusSilenced(IMessageClient client, OperationArguments arguments) {
        return client.addresses()
                .isFocusSilenced(arguments.body().address("address"))
                .thenApply(OperationResult::body);
    }

    static CompletableFuture<OperationResult> checkCapability(IMessageClient client, OperationArguments arguments) {
        ServiceType service = arguments.service();
        if (!service.equals(ServiceType.IMESSAGE)) {
            throw arguments.refuse("service", "Photon can check iMessage only, not " + service);
        }
        String address = arguments.body().address("address");
        return client.addresses()
                .isIMessageAvailable(address)
                .thenApply(available -> OperationResult.body(new Capability(address, service, available, null)));
    }

    static CompletableFuture<OperationResult> checkCapabilityAtLinq(LinqClient client, OperationArguments arguments) {
        ServiceType service = arguments.service();
        CapabilityRequest request = new CapabilityRequest(arguments.body().address("address"), arguments.lineOrNull());
        return check(client, arguments, service, request)
                .thenApply(answer ->
                        OperationResult.body(new Capability(answer.address(), service, answer.available(), answer)));
    }

    private static CompletableFuture<CapabilityResponse> check(
            LinqClient client, OperationArguments arguments, ServiceType service, CapabilityRequest request) {
        if (service.equals(ServiceType.IMESSAGE)) {
            return client.api().capability().checkIMessage(request);
        }
        if (service.equals(ServiceType.RCS)) {
            return client.api().capability().checkRcs(request);
        }
        throw arguments.refuse("service", "Linq can check iMessage and RCS only, not " + service);
    }
}
