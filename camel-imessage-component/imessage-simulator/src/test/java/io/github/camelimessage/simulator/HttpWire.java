// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.grpc.MethodDescriptor;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/** The HTTP/JSON wire. Its paths are repeated here, so that they are tested too. */
final class HttpWire implements Wire {
    private static final Map<String, String> ROUTES = Map.ofEntries(
            Map.entry("CreateChat", "POST /v1/chats"),
            Map.entry("MarkChatRead", "POST /v1/chats:markRead"),
            Map.entry("SetBackground", "POST /v1/chats:setBackground"),
            Map.entry("RemoveBackground", "POST /v1/chats:removeBackground"),
            Map.entry("ShareContactInfo", "POST /v1/chats:shareContactInfo"),
            Map.entry("SetTyping", "POST /v1/chats:setTyping"),
            Map.entry("GetChat", "GET /v1/chats:get"),
            Map.entry("GetChatCount", "GET /v1/chats:count"),
            Map.entry("HasBackground", "GET /v1/chats:hasBackground"),
            Map.entry("SetDisplayName", "POST /v1/groups:setDisplayName"),
            Map.entry("AddParticipants", "POST /v1/groups:addParticipants"),
            Map.entry("RemoveParticipants", "POST /v1/groups:removeParticipants"),
            Map.entry("LeaveGroup", "POST /v1/groups:leave"),
            Map.entry("SetIcon", "POST /v1/groups:setIcon"),
            Map.entry("RemoveIcon", "POST /v1/groups:removeIcon"),
            Map.entry("GetIcon", "GET /v1/groups:icon"),
            Map.entry("SendTextMessage", "POST /v1/messages:sendText"),
            Map.entry("EditMessage", "POST /v1/messages:edit"),
            Map.entry("UnsendMessage", "POST /v1/messages:unsend"),
            Map.entry("SetReaction", "POST /v1/messages:setReaction"),
            Map.entry("GetMessage", "GET /v1/messages/{messageGuid}"),
            Map.entry("ListRecentMessages", "GET /v1/messages:listRecent"),
            Map.entry("ListChatMessages", "GET /v1/messages:listByChat"),
            Map.entry("SendMultipartMessage", "POST /v1/messages:sendMultipart"),
            Map.entry("CreatePoll", "POST /v1/polls"),
            Map.entry("VotePoll", "POST /v1/polls:vote"),
            Map.entry("UnvotePoll", "POST /v1/polls:unvote"),
            Map.entry("AddPollOption", "POST /v1/polls:addOption"),
            Map.entry("GetPoll", "GET /v1/polls/{pollMessageGuid}"),
            Map.entry("GetAddressInfo", "GET /v1/addresses:info"),
            Map.entry("ListSharedFriendLocations", "GET /v1/locations:sharedFriends"));

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;

    HttpWire(String address, String token) {
        this.address = address;
        this.token = token;
    }

    @Override
    public <Q extends Message, A extends Message> A call(
            MethodDescriptor<Q, A> method, Q request, Map<String, String> headers) {
        String[] route = ROUTES.get(method.getBareMethodName()).split(" ");
        HttpResponse<String> response;
        try {
            response = route[0].equals("POST")
                    ? send("POST", route[1], JsonFormat.printer().print(request), headers)
                    : send("GET", withParameters(route[1], request), null, headers);
        } catch (InvalidProtocolBufferException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (response.statusCode() == 200) {
            return parse(method, response.body());
        }
        throw error(response);
    }

    HttpResponse<String> send(String verb, String pathAndQuery, String body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + pathAndQuery)).timeout(Duration.ofSeconds(20));
        if (token != null) {
            request.header("authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        if (body == null) {
            request.method(verb, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("content-type", "application/json");
            request.method(verb, HttpRequest.BodyPublishers.ofString(body));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new WireError("connection", null, false, Map.of(), Map.of());
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static String withParameters(String path, Message request) throws InvalidProtocolBufferException {
        String result = path;
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        JsonObject json =
                JsonParser.parseString(JsonFormat.printer().print(request)).getAsJsonObject();
        for (Map.Entry<String, JsonElement> field : json.entrySet()) {
            String value = encode(field.getValue().getAsString());
            String variable = "{" + field.getKey() + "}";
            if (result.contains(variable)) {
                result = result.replace(variable, value);
            } else {
                query.add(field.getKey() + "=" + value);
            }
        }
        return result + query;
    }

    /** As in RFC 3986, which also applies to a path. */
    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @SuppressWarnings("unchecked")
    private static <A extends Message> A parse(MethodDescriptor<?, A> method, String json) {
        Message.Builder builder = ((MethodDescriptor.PrototypeMarshaller<A>) method.getResponseMarshaller())
                .getMessagePrototype()
                .newBuilderForType();
        try {
            JsonFormat.parser().merge(json, builder);
        } catch (InvalidProtocolBufferException malformed) {
            throw new IllegalStateException(malformed);
        }
        return (A) builder.build();
    }

    private static WireError error(HttpResponse<String> response) {
        Map<String, String> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        headers.put(":status", Integer.toString(response.statusCode()));
        if (!headers.containsKey("x-spectrum-middleware")) {
            return new WireError("bare", null, false, Map.of(), headers);
        }
        JsonObject body = JsonParser.parseString(response.body()).getAsJsonObject();
        Map<String, String> context = new HashMap<>();
        body.getAsJsonObject("context")
                .entrySet()
                .forEach(entry -> context.put(entry.getKey(), entry.getValue().getAsString()));
        JsonElement code = body.get("errorCode");
        return new WireError(
                body.get("code").getAsString(),
                code == null ? null : code.getAsString(),
                body.get("retryable").getAsBoolean(),
                context,
                headers);
    }

    @Override
    public void close() {
        // The JDK's client ends by itself when it is not referenced.
    }
}
