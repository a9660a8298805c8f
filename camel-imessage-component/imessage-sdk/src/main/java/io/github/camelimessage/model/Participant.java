// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.linq.ChatHandle;

/**
 * A member of a chat, or the person who caused an event (Photon: SingleServiceAddressInfo; Linq: ChatHandle).
 *
 * @param address e-mail address in lower case, or phone number in E.164 form
 * @param service the one service this handle is bound to
 * @param country ISO 3166-1 alpha-2 code, or null when unknown
 * @param linq Linq only: the handle as Linq returned it; null at Photon
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Participant(String address, ServiceType service, String country, ChatHandle linq) {

    /** A participant at Photon. */
    public Participant(String address, ServiceType service, String country) {
        this(address, service, country, null);
    }
}
