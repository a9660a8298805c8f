// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.UnknownEvent;
import io.github.camelimessage.model.linq.ResponsePart;
import io.github.camelimessage.model.linq.WebhookEventType;
import io.github.camelimessage.webhook.WebhookDelivery;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of kinds is complete, and no kind loses a field, in either version. */
class LinqEventKindTest {

    /** The list from Linq's documents, copied by hand. */
    private static final String DOCUMENTED =
            """
            message.sent message.received message.read message.delivered message.failed message.edited
            reaction.added reaction.removed participant.added participant.removed
            chat.created chat.group_name_updated chat.group_icon_updated
            chat.group_name_update_failed chat.group_icon_update_failed
            chat.typing_indicator.started chat.typing_indicator.stopped phone_number.status_updated
            location.sharing.started location.sharing.stopped
            call.initiated call.ringing call.answered call.ended call.failed call.declined call.no_answer
            chat.background_updated chat.background_update_failed
            poll.received poll.sent poll.delivered poll.read poll.failed poll.updated
            poll.vote.added poll.vote.removed poll.reaction.added
            payment.succeeded payment.canceled payment.expired payment.declined payment.authorized
            connection.created connection.revoked message.opt_out message.opt_in
            """;

    @Test
    void everyDocumentedKindIsListedOnce() {
        assertThat(LinqEventKind.values())
                .extracting(LinqEventKind::type)
                .containsExactlyInAnyOrder(DOCUMENTED.strip().split("\\s+"));
    }

    @Test
    void everyKindThatCanBeSubscribedToIsListed() {
        List<String> subscribable = Stream.of(WebhookEventType.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        return ((WebhookEventType) field.get(null)).value();
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();

        assertThat(subscribable).isNotEmpty().allMatch(type -> LinqEventKind.of(type) != null);
    }

    static Stream<Arguments> kindsAndVersions() {
        return Stream.of(LinqEventKind.values()).flatMap(kind -> Stream.of(Samples.CURRENT, Samples.LEGACY)
                .map(version -> Arguments.of(kind, version)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndVersions")
    void everyKindIsReadInBothVersions(LinqEventKind kind, String version) throws Exception {
        WebhookDelivery delivery = Samples.read(kind.type(), version);

        assertThat(delivery.type()).isEqualTo(kind.type());
        assertThat(delivery.version()).isEqualTo(version);
        assertThat(delivery.id()).isEqualTo("2915e81c-5068-4796-ace2-21d2c94ad298");
        assertThat(delivery.traceId()).isEqualTo("trace-1");
        assertThat(delivery.partnerId()).isEqualTo("partner-1");
        assertThat(delivery.apiVersion()).isEqualTo("v3");
        assertThat(delivery.createdAt()).hasToString(Samples.CREATED_AT);
        assertThat(delivery.event() instanceof UnknownEvent).isEqualTo(!kind.isTyped());
        assertThat(delivery.event().sequence()).isZero();
        assertThat(delivery.event().occurredAt()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("kindsAndVersions")
    void nothingThatCameIsLost(LinqEventKind kind, String version) throws Exception {
        List<String> came = leaves(Samples.data(kind.type(), version));

        JsonNode event = json(Samples.read(kind.type(), version).event());

        assertThat(leaves(event)).containsAll(came);
        assertThat(event.has("sequence")).as("a webhook has no log").isFalse();
    }

    @ParameterizedTest
    @MethodSource("kindsAndVersions")
    void everyDocumentedFieldHasItsComponent(LinqEventKind kind, String version) throws Exception {
        List<String> unknown = new ArrayList<>();

        unknownFields(Samples.read(kind.type(), version).event(), unknown);

        assertThat(unknown).isEmpty();
    }

    /** The vendor's own payload, written as JSON, equals the received one. */
    @ParameterizedTest
    @EnumSource(LinqEventKind.class)
    void thePayloadOfLinqIsKeptExactly(LinqEventKind kind) throws Exception {
        JsonNode event = json(Samples.read(kind.type(), Samples.CURRENT).event());
        JsonNode told = Stream.of("/linq", "/change/linq", "/chat/linq", "/data")
                .map(event::at)
                .filter(node -> !node.isMissingNode())
                .findFirst()
                .orElseThrow();

        assertThat(withoutNulls(told)).isEqualTo(withoutNulls(Samples.data(kind.type(), Samples.CURRENT)));
    }

    private static JsonNode json(Event event) throws Exception {
        return Samples.JSON.readTree(Samples.JSON.writeValueAsBytes(event));
    }

    private static List<String> leaves(JsonNode node) {
        List<String> leaves = new ArrayList<>();
        node.forEach(child -> {
            if (child.isContainerNode()) {
                leaves.addAll(leaves(child));
            } else if (!child.isNull() && !child.isBoolean()) {
                leaves.add(child.asText());
            }
        });
        return leaves;
    }

    private static JsonNode withoutNulls(JsonNode node) {
        JsonNode copy = node.deepCopy();
        List<JsonNode> open = new ArrayList<>(List.of(copy));
        while (!open.isEmpty()) {
            JsonNode next = open.remove(0);
            if (next.isObject()) {
                List<String> names = new ArrayList<>();
                next.fieldNames().forEachRemaining(names::add);
                names.stream()
                        .filter(name -> next.get(name).isNull())
                        .forEach(name -> ((com.fasterxml.jackson.databind.node.ObjectNode) next).remove(name));
            }
            next.forEach(open::add);
        }
        return copy;
    }

    private static void unknownFields(Object value, List<String> found) throws Exception {
        if (value instanceof List<?> list) {
            for (Object element : list) {
                unknownFields(element, found);
            }
        } else if (value instanceof Record && !(value instanceof ResponsePart.Unknown)) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                Object part = component.getAccessor().invoke(value);
                if (component.getName().equals("unknownFields") && part != null) {
                    ((Map<?, ?>) part)
                            .keySet()
                            .forEach(key -> found.add(value.getClass().getSimpleName() + "." + key));
                } else {
                    unknownFields(part, found);
                }
            }
        }
    }
}
