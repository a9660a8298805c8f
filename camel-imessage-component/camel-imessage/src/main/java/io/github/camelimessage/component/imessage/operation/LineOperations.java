// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.model.linq.UpdatePhoneNumberRequest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Your lines at Linq. */
final class LineOperations {

    private static final String FORWARDING = "forwarding_number";

    private LineOperations() {}

    static CompletableFuture<OperationResult> listPhoneNumbers(LinqClient client, OperationArguments arguments) {
        return client.api().phoneNumbers().list().thenApply(list -> OperationResult.body(list.phoneNumbers()));
    }

    /** Where calls to a line are forwarded. */
    static CompletableFuture<OperationResult> updatePhoneNumber(LinqClient client, OperationArguments arguments) {
        return client.api()
                .phoneNumbers()
                .update(arguments.phoneNumberGuid(), forwarding(arguments))
                .thenApply(OperationResult::body);
    }

    /** An explicit null stops the forwarding: a forgotten body must not do that. */
    private static UpdatePhoneNumberRequest forwarding(OperationArguments arguments) {
        Object body = arguments.body().plain();
        if (body instanceof Map<?, ?> fields && !fields.containsKey(FORWARDING)) {
            throw arguments.refuse("body", "the body has no " + FORWARDING + ": set it to null to stop forwarding");
        }
        if (body instanceof UpdatePhoneNumberRequest || body instanceof Map) {
            return arguments
                    .body()
                    .document(
                            UpdatePhoneNumberRequest.class,
                            "a phone number, an UpdatePhoneNumberRequest, or a Map with " + FORWARDING);
        }
        return new UpdatePhoneNumberRequest(arguments.body().address("phone number"));
    }

    /** The line that Linq would choose; the header makes it the line of the next operation. */
    static CompletableFuture<OperationResult> getAvailableNumber(LinqClient client, OperationArguments arguments) {
        return client.api()
                .phoneNumbers()
                .available(arguments.sending().to(), arguments.sending().excludeFrom())
                .thenApply(available ->
                        OperationResult.body(available).with(IMessageConstants.FROM, available.phoneNumber()));
    }
}
