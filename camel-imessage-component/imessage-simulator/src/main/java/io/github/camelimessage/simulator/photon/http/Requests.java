// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/** Reads request messages: JSON bodies, query parameters and path variables. Unknown fields are ignored. */
final class Requests {
    private static final JsonFormat.Parser PARSER = JsonFormat.parser().ignoringUnknownFields();

    private Requests() {}

    static Message read(Route.Match match, MultiMap query, Buffer body) throws InvalidProtocolBufferException {
        Message.Builder request = match.route().newRequest();
        if (match.route().hasBody()) {
            if (body.length() > 0) {
                PARSER.merge(body.toString(StandardCharsets.UTF_8), request);
            }
        } else {
            PARSER.merge(json(request.getDescriptorForType(), query, match).toString(), request);
        }
        return request.build();
    }

    /** The JSON format accepts every scalar as text, so parameters need no conversion. */
    private static JsonObject json(Descriptor type, MultiMap query, Route.Match match) {
        JsonObject json = new JsonObject();
        for (FieldDescriptor field : type.getFields()) {
            String variable = match.variables().get(field.getName());
            String name = query.contains(field.getJsonName()) ? field.getJsonName() : field.getName();
            if (variable != null) {
                json.addProperty(field.getName(), variable);
            } else if (!query.contains(name)) {
                continue;
            } else if (field.isRepeated()) {
                JsonArray values = new JsonArray();
                query.getAll(name).forEach(values::add);
                json.add(field.getName(), values);
            } else {
                json.addProperty(field.getName(), query.get(name));
            }
        }
        return json;
    }
}
