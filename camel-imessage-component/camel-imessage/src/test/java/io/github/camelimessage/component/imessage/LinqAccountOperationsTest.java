// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.model.Capability;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.linq.AvailableNumber;
import io.github.camelimessage.model.linq.ContactCard;
import io.github.camelimessage.model.linq.LinqAttachment;
import io.github.camelimessage.model.linq.PhoneNumber;
import io.github.camelimessage.model.linq.UpdateContactCardRequest;
import io.github.camelimessage.model.linq.UpdatePhoneNumberRequest;
import io.github.camelimessage.model.linq.UpdatedPhoneNumber;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files, lines, cards and capabilities at Linq. */
class LinqAccountOperationsTest extends LinqSuite {

    @Test
    void anAttachmentIsUploadedReadAndDeleted() throws Exception {
        Exchange uploaded = succeed(
                "uploadAttachment",
                new ByteArrayInputStream(PNG),
                Map.of(Exchange.FILE_NAME, "album/2026/cat.PNG", Exchange.CONTENT_TYPE, "image/png; q=1"));
        LinqAttachment attachment = body(uploaded, AttachmentInfo.class).linq();
        Object guid = header(uploaded, IMessageConstants.ATTACHMENT_GUID);
        assertThat(guid).isEqualTo(attachment.id());
        assertThat(header(uploaded, IMessageConstants.ATTACHMENT_URL)).isEqualTo(attachment.downloadUrl());
        assertThat(uploaded.getMessage().getBody(String.class)).doesNotContain("upload");

        AttachmentInfo read = body(succeed("getAttachment?attachmentGuid=" + guid, null), AttachmentInfo.class);
        assertThat(read)
                .extracting(AttachmentInfo::fileName, AttachmentInfo::mimeType, AttachmentInfo::totalBytes)
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

        assertThat(body(succeed("checkCapability", ALICE), Capability.class).available())
                .isTrue();
        Capability phone = body(succeed("checkCapability", "+15550009999"), Capability.class);
        assertThat(phone.available()).isFalse();
        assertThat(phone.linq().selectedService()).isEqualTo(ServiceType.SMS);
        succeed("checkCapability?service=RCS", "+15550009999");
        succeed("checkCapability?preferredService=SMS", ALICE, Map.of(IMessageConstants.SERVICE, "iMessage"));

        assertThat(calls())
                .containsExactly(
                        "capability.checkIMessage",
                        "capability.checkIMessage",
                        "capability.checkRCS",
                        "capability.checkIMessage");
        assertThat(failure("checkCapability?service=SMS", ALICE))
                .hasMessageContaining("iMessage and RCS only, not SMS");
    }

    @Test
    void theLinesAreListed() throws Exception {
        List<?> lines = body(succeed("listPhoneNumbers", null), List.class);

        assertThat(lines).singleElement().isInstanceOfSatisfying(PhoneNumber.class, line -> assertThat(
                        line.phoneNumber())
                .isEqualTo(LINE));
    }

    static Stream<Object> forwardings() {
        return Stream.of(
                " +15550003333\n",
                new UpdatePhoneNumberRequest("+15550003333"),
                Map.of("forwarding_number", "+15550003333"));
    }

    @ParameterizedTest
    @MethodSource("forwardings")
    void callsToALineAreForwardedAndNoLongerForwarded(Object forwarding) throws Exception {
        String endpoint = "updatePhoneNumber?phoneNumberGuid=" + line().id();

        UpdatedPhoneNumber updated = body(succeed(endpoint, forwarding), UpdatedPhoneNumber.class);
        assertThat(updated.forwardingNumber()).isEqualTo("+15550003333");
        assertThat(updated.phoneNumber()).isEqualTo(LINE);
        assertThat(line().forwardingNumber()).isEqualTo("+15550003333");

        Map<String, Object> nobody = new HashMap<>();
        nobody.put("forwarding_number", null);
        succeed("updatePhoneNumber", nobody, Map.of(IMessageConstants.PHONE_NUMBER_GUID, line().id()));
        assertThat(line().forwardingNumber()).isNull();
    }

    private PhoneNumber line() throws Exception {
        return (PhoneNumber) body(succeed("listPhoneNumbers", null), List.class).get(0);
    }

    @Test
    void aLineThatIsNotThereIsNotFound() throws Exception {
        assertThat(failure("updatePhoneNumber?phoneNumberGuid=3f2504e0-4f89-11d3-9a0c-0305e82c3301", LINE)
                        .code())
                .isEqualTo("2019");
    }

    @Test
    void theLineThatLinqWouldChooseIsThatOfTheNextOperation() throws Exception {
        String dora = somebody();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:choose")
                        .to("imessage:getAvailableNumber?excludeFrom=+12025550199")
                        .setBody(constant(dora))
                        .to("imessage:createChat?message=Hi&from=+12025550198");
            }
        });

        Exchange exchange = template.request(
                "direct:choose", any -> any.getMessage().setHeader(IMessageConstants.TO, List.of(dora, BOB)));

        assertThat(exchange.getException()).isNull();
        assertThat(header(exchange, IMessageConstants.FROM)).isEqualTo(LINE);
        assertThat(sent("chats.create").path("from").asText()).isEqualTo(LINE);
        assertThat(simulator.linq().calls().of("availableNumber.retrieve"))
                .singleElement()
                .satisfies(call -> assertThat(call.uri())
                        .contains("to=" + dora.replace("@", "%40") + "%2C", "exclude_from=%2B12025550199"));
        AvailableNumber available =
                body(succeed("getAvailableNumber", null, Map.of(IMessageConstants.TO, dora)), AvailableNumber.class);
        assertThat(available.vcfUrl()).startsWith("http");
        assertThat(failure("getAvailableNumber?excludeFrom=" + LINE, null)
                        .details()
                        .httpStatus())
                .isEqualTo(400);
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
