// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A line as the deprecated list shows it (reference: PhonenumberListResponse.PhoneNumber). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OldPhoneNumberJson(
        String id,
        String phoneNumber,
        Capabilities capabilities,
        @JsonInclude(JsonInclude.Include.ALWAYS) String countryCode,
        @JsonInclude(JsonInclude.Include.ALWAYS) String type) {
    /** What the line can do. */
    public record Capabilities(boolean mms, boolean sms, boolean voice) {}
}
