// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.SharedLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests for locations, and reading shared locations. */
final class LocationEndpoints {
    private final RestContext context;

    LocationEndpoints(RestContext context) {
        this.context = context;
    }

    /** POST /v3/chats/{chatId}/location/request. */
    Answer request(Call call) {
        ChatState chat = context.lookup().open(call);
        if (chat.isGroup()) {
            throw Refused.notInGroups();
        }
        if (!chat.service().equals(ServiceType.IMESSAGE)) {
            throw Refused.wrongService();
        }
        context.world().locations().request(chat.guid());
        return Answer.ok(Map.of("success", true, "message", "Location request sent"));
    }

    /** GET /v3/chats/{chatId}/location: GeoJSON in an envelope, longitude first. */
    Answer get(Call call) {
        ChatState chat = context.lookup().open(call);
        List<Map<String, Object>> features = context.world().locations().inChat(chat.guid()).stream()
                .map(LocationEndpoints::feature)
                .toList();
        return Answer.ok(Map.of("success", true, "data", Map.of("type", "FeatureCollection", "features", features)));
    }

    private static Map<String, Object> feature(SharedLocation location) {
        SharedLocation.Place place = location.place();
        List<Double> coordinates = place.altitude() == null
                ? List.of(place.longitude(), place.latitude())
                : List.of(place.longitude(), place.latitude(), place.altitude());
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("handle", location.actor().address());
        properties.put("updated_at", location.updated().toString());
        if (place.address() != null) {
            properties.put("address", place.address());
        }
        if (place.locality() != null) {
            properties.put("locality", place.locality());
        }
        return Map.of(
                "type",
                "Feature",
                "geometry",
                Map.of("type", "Point", "coordinates", coordinates),
                "properties",
                properties);
    }
}
