// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.simulator.linq.json.HandleCheckJson;
import java.time.Duration;

/** Whether a person can be reached by iMessage or RCS. Everyone has iMessage unless the world says otherwise. */
final class CapabilityEndpoints {
    private final RestContext context;

    CapabilityEndpoints(RestContext context) {
        this.context = context;
    }

    /** POST /v3/capability/check_imessage. */
    Answer checkIMessage(Call call) {
        Input input = call.input();
        return check(input, Checks.handle("address", input.required("address")), ServiceType.IMESSAGE);
    }

    /** POST /v3/capability/check_rcs: phone numbers only. */
    Answer checkRcs(Call call) {
        Input input = call.input();
        return check(input, Checks.phoneNumber("address", input.required("address")), ServiceType.RCS);
    }

    private Answer check(Input input, String address, ServiceType service) {
        String from = input.optional("from");
        if (from != null) {
            context.lookup().line("from", from);
        }
        Duration wait = context.account().limits().check();
        if (wait != null) {
            throw Refused.tooMany(wait);
        }
        ServiceType real = context.world().service(address);
        boolean isAvailable = real.equals(service);
        return Answer.ok(new HandleCheckJson(address, isAvailable, isAvailable ? null : "not_supported", real.value()));
    }
}
