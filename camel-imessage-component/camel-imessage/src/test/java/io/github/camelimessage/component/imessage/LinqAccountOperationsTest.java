// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.linq.CapabilityResponse;
import io.github.camelimessage.model.linq.ContactCard;
import io.github.camelimessage.model.linq.LinqAttachment;
import io.github.camelimessage.model.linq.PhoneNumber;
import io.github.camelimessage.model.linq.UpdateContactCardRequest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Files, lines, cards and capabilities at Linq. */
class LinqAccountOperationsTest extends LinqSuite {

    @Test
    void anAttachmentIsUploadedReadAndDeleted() throws Exception {
        Exchange uploaded = succeed(
                "uploadAttachment",
                new ByteArrayInputStream(PNG),
                Map.of(Exchange.FILE_NAME, "album/2026/cat.PNG", Exchange.CONTENT_TYPE, "image/png; q=1"));
        LinqAttachment attachment = body(uploaded, LinqAttachment.class);
        Object guid = header(uploaded, IMessageConstants.ATTACHMENT_GUID);
        assertThat(guid).isEqualTo(attachment.id());
        assertThat(header(uploaded, IMessageConstants.ATTACHMENT_URL)).isEqualTo(attachment.downloadUrl());
        assertThat(uploaded.getMessage().getBody(String.class)).doesNotContain("upload");

        LinqAttachment read = body(succeed("getAttachment?attachmentGuid=" + guid, null), LinqAttachment.class);
        assertThat(read)
                .extracting(LinqAttachment::filename, LinqAttachment::contentType, LinqAttachment::sizeBytes)
                .containsExactly("cat.PNG", "image/png", (long) PNG.length);

        assertThat(succeed("deleteAttachment", "kept", Map.of(IMessageConstants.ATTACHMENT_GUID, guid))
                        .getMessage()
                        .getBody())
                .isEqualTo("kept");
        assertThat(failure("getAttachment?attachmentGuid=" + guid, null))
                .isInstanceOf(NotFoundException.class)
                .extracting(e -> ((NotFoundException) e).code())
                .isEqualTo("2003");
    }

    @Test
    void theOptionForTheTypeWinsOverAHeaderOfHttp() throws Exception {
        succeed(
                "uploadAttachment?fileName=cat&contentType=image/png",
                PNG,
                Map.of(Exchange.CONTENT_TYPE, "application/json"));

        assertThat(sent("attachments.create").path("content_type").asText()).isEqualTo("image/png");
    }

    @Test
    void aCapabilityIsChecked() throws Exception {
        simulator.person("+15550009999").service(ServiceType.SMS);

        assertThat(body(succeed("checkCapability", ALICE), CapabilityResponse.class)
                        .available())
                .isTrue();
        CapabilityResponse phone = body(succeed("checkCapability", "+15550009999"), CapabilityResponse.class);
        assertThat(phone.available()).isFalse();
        assertThat(phone.selectedService()).isEqualTo(ServiceType.SMS);
        succeed("checkCapability?service=RCS", "+15550009999");
        succeed("checkCapability?preferredService=SMS", ALICE, Map.of(IMessageConstants.SERVICE, "iMessage"));

        assertThat(calls())
                .containsExactly(
                        "capability.checkIMessage",
                        "capability.checkIMessage",
                        "capability.checkRCS",
                        "capability.checkIMessage");
        assertThat(failure("checkCapability?service=SMS", ALICE))
                .hasMessageContaining("iMessage and RCS, not about SMS");
    }

    @Test
    void theLinesAreListed() throws Exception {
        List<?> lines = body(succeed("listPhoneNumbers", null), List.class);

        assertThat(lines).singleElement().isInstanceOfSatisfying(PhoneNumber.class, line -> assertThat(
                        line.phoneNumber())
                .isEqualTo(LINE));
    }

    @Test
    void aContactCardIsSetUpAndThenChanged() throws Exception {
        assertThat(failure("getContactCard", null))
                .isInstanceOf(NotFoundException.class)
                .extracting(e -> ((NotFoundException) e).code())
                .isEqualTo("2012");

        succeed("setContactCard", Map.of("first_name", "Desk"));
        ContactCard changed =
                body(succeed("setContactCard", new UpdateContactCardRequest("Help", null, "Desk")), ContactCard.class);
        assertThat(changed)
                .extracting(ContactCard::firstName, ContactCard::lastName)
                .containsExactly("Help", "Desk");
        // Without a first name there is nothing to set up, only to change.
        succeed("setContactCard", "{\"last_name\": \"Line\"}", Map.of(IMessageConstants.FROM, LINE));

        ContactCard card = body(succeed("getContactCard?from=+12025550101", null), ContactCard.class);
        assertThat(card.firstName()).isEqualTo("Help");
        assertThat(card.lastName()).isEqualTo("Line");
        assertThat(body(succeed("listContactCards", null), List.class)).hasSize(1);
        assertThat(calls())
                .containsSubsequence(
                        "contactCard.create", "contactCard.create", "contactCard.update", "contactCard.update");
    }
}
