// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.AddressRecord;
import io.github.camelimessage.model.ServiceType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressesTest extends ClientSuite {

    @Test
    void somebodyWhoWasSeenHasARecord() throws Exception {
        simulator.person(ALICE).openChat();

        AddressRecord record = result(client.addresses().get(" ALICE@example.com "));

        assertThat(record).isEqualTo(new AddressRecord(ALICE, List.of(ServiceType.IMESSAGE), null));
        assertThat(failure(client.addresses().get("nobody@example.com")))
                .isInstanceOfSatisfying(NotFoundException.class, missing -> assertThat(missing.code())
                        .isEqualTo("addressNotFound"));
    }

    @Test
    void aFocusAndTheServiceCanBeAsked() throws Exception {
        simulator.person(ALICE).focus(true);
        simulator.person("+15551230001").service(ServiceType.SMS);

        assertThat(result(client.addresses().isFocusSilenced(ALICE))).isTrue();
        assertThat(result(client.addresses().isFocusSilenced("bob@example.com")))
                .isFalse();
        assertThat(result(client.addresses().isIMessageAvailable(ALICE))).isTrue();
        assertThat(result(client.addresses().isIMessageAvailable("+15551230001")))
                .isFalse();
    }

    @Test
    void whatIsNoAddressIsRefused() throws Exception {
        assertThat(failure(client.addresses().get(" "))).isInstanceOf(ValidationException.class);
        assertThat(failure(client.addresses().isIMessageAvailable("12345"))).isInstanceOf(ValidationException.class);
        assertThat(failure(client.addresses().isFocusSilenced("alice"))).isInstanceOf(ValidationException.class);
    }
}
