// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.github.camelimessage.http.Address;
import io.github.camelimessage.photon.proto.EditMessageRequest;
import io.github.camelimessage.photon.proto.GetEmbeddedMediaRequest;
import io.github.camelimessage.photon.proto.GetMessageRequest;
import io.github.camelimessage.photon.proto.ListChatMessagesRequest;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.transport.HttpRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProtoUrlTest {

    private static final String BASE = "https://imessage.example.com";
    private static final Address SERVICE = Address.parse(BASE, true);

    @Test
    void aGuidInThePathIsOneSegmentAndNoParameter() {
        GetMessageRequest request = GetMessageRequest.newBuilder()
                .setMessageGuid("p:0/spc-msg {1}+$2")
                .build();

        assertThat(ProtoUrl.of(
                        new FixedUrls(), SERVICE, HttpRule.of(MessageServiceGrpc.getGetMessageMethod()), request))
                .hasToString(BASE + "/v1/messages/p%3A0%2Fspc-msg%20%7B1%7D%2B%242");
    }

    @Test
    void whatNeedNotBeEncodedStaysAsItIs() {
        GetMessageRequest request =
                GetMessageRequest.newBuilder().setMessageGuid("a-._!~*'()").build();

        assertThat(ProtoUrl.of(
                        new FixedUrls(), SERVICE, HttpRule.of(MessageServiceGrpc.getGetMessageMethod()), request))
                .hasToString(BASE + "/v1/messages/a-._!~*'()");
    }

    @Test
    void readsHaveTheFieldsThatAreSetAsParameters() {
        ListChatMessagesRequest request = ListChatMessagesRequest.newBuilder()
                .setChatGuid("any;-;+15551234567")
                .setPageSize(0)
                .setIsFromMe(false)
                .setBefore(Timestamp.newBuilder().setSeconds(1_782_000_000).setNanos(5_000_000))
                .build();

        assertThat(ProtoUrl.of(
                                new FixedUrls(),
                                SERVICE,
                                HttpRule.of(MessageServiceGrpc.getListChatMessagesMethod()),
                                request)
                        .encodedQuery())
                .isEqualTo("chatGuid=any%3B-%3B%2B15551234567&pageSize=0&isFromMe=false"
                        + "&before=2026-06-21T00%3A00%3A00.005Z");
    }

    @Test
    void theRawRouteOfMediaHasTheQueryOfAForm() {
        GetEmbeddedMediaRequest request = GetEmbeddedMediaRequest.newBuilder()
                .setChatGuid("any;-;+1")
                .setMessageGuid("a b!")
                .build();

        assertThat(ProtoUrl.of(
                        new FixedUrls(), SERVICE, HttpRule.of(MessageServiceGrpc.getGetEmbeddedMediaMethod()), request))
                .hasToString(BASE + "/v1/messages:embeddedMedia?chatGuid=any%3B-%3B%2B1&messageGuid=a+b%21");
    }

    @Test
    void timesHaveMilliseconds() {
        ListChatMessagesRequest request = ListChatMessagesRequest.newBuilder()
                .setAfter(Timestamp.newBuilder().setSeconds(1_782_000_000))
                .build();

        assertThat(ProtoUrl.of(
                                new FixedUrls(),
                                SERVICE,
                                HttpRule.of(MessageServiceGrpc.getListChatMessagesMethod()),
                                request)
                        .encodedQuery())
                .isEqualTo("after=2026-06-21T00%3A00%3A00.000Z");
    }

    @Test
    void writesHaveNoParameters() {
        assertThat(ProtoUrl.of(
                        new FixedUrls(),
                        SERVICE,
                        HttpRule.of(MessageServiceGrpc.getEditMessageMethod()),
                        EditMessageRequest.newBuilder().setNewText("x").build()))
                .hasToString(BASE + "/v1/messages:edit");
    }

    @Test
    void anotherServiceHasAddressesOfItsOwn() {
        FixedUrls fixed = new FixedUrls();
        HttpRule edit = HttpRule.of(MessageServiceGrpc.getEditMessageMethod());
        EditMessageRequest request = EditMessageRequest.getDefaultInstance();

        for (String service : List.of(BASE, "http://localhost:1/other", BASE)) {
            assertThat(ProtoUrl.of(fixed, Address.parse(service, true), edit, request))
                    .hasToString(service + "/v1/messages:edit");
        }
    }
}
