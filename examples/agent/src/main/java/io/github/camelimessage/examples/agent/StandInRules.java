// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the stand-in answers: by words in the last message. */
final class StandInRules {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern ORDER = Pattern.compile("\\b(\\d{4})\\b");
    private static final Pattern GROUP_NAME = Pattern.compile("(?i)call this group (.{1,60}?)[.!]?$");
    private static final Pattern NAME = Pattern.compile("(?i)my name is (\\p{L}+)");
    private static final Pattern NEWS = Pattern.compile("A colleague answers the question .*: (.*)]$");
    private static final Pattern THANKS = Pattern.compile("(?i)^(thanks|thank you|great|ok)[.! ]*$");

    private StandInRules() {}

    /** The answer to a request of the chat completions API. */
    static ObjectNode answer(JsonNode request) {
        JsonNode messages = request.path("messages");
        JsonNode last = messages.path(messages.size() - 1);
        if (last.path("role").asText().equals("tool")) {
            return message(last.path("content").asText());
        }
        String said = text(last);
        Matcher group = GROUP_NAME.matcher(said);
        Matcher order = ORDER.matcher(said);
        Matcher news = NEWS.matcher(said);
        if (THANKS.matcher(said).find()) {
            return message("[love]");
        }
        if (news.find()) {
            return message("My colleague says: " + news.group(1));
        }
        if (said.contains("is not supported. Say so")) {
            return message("Sorry, I cannot open this type of file. Can you send a picture as JPEG?");
        }
        if (said.contains("my name?")) {
            return message(recall(messages));
        }
        if (group.find()) {
            return call("setGroupName", arguments("name", group.group(1)));
        }
        if (said.contains("refund")) {
            return call("askColleague", arguments("colleague", "carol", "question", "May they have a refund?"));
        }
        if (said.contains("menu")) {
            return call("sendPicture", arguments("picture", "menu"));
        }
        if (order.find()) {
            return call("lookUpOrder", arguments("order", order.group(1)));
        }
        return message(said.contains("story") ? story() : "You said: " + said);
    }

    private static String recall(JsonNode messages) {
        String name = "something that you did not tell me";
        for (JsonNode message : messages) {
            Matcher told = NAME.matcher(text(message));
            if (message.path("role").asText().equals("user") && told.find()) {
                name = told.group(1);
            }
        }
        return "Your name is " + name + ".";
    }

    private static String text(JsonNode message) {
        JsonNode content = message.path("content");
        if (!content.isArray()) {
            return content.asText();
        }
        List<String> parts = new ArrayList<>();
        for (JsonNode part : content) {
            parts.add(
                    switch (part.path("type").asText()) {
                        case "text" -> part.path("text").asText();
                        case "image_url" -> "(a picture)";
                        case "input_audio" -> "(a sound)";
                        default -> "(something)";
                    });
        }
        return String.join(" ", parts);
    }

    static String story() {
        String chapter =
                "Once upon a time a parcel left the shop. It took the train, then a ship, then a bicycle \uD83D\uDEB2."
                        + " Everybody could follow it at https://shop.example.com/parcels/4711?from=here.and.there to the end."
                        + " It rained on the way, so the parcel waited under a bridge for a day and a half."
                        + " At last it came to the door, a little late and quite dry.";
        return String.join(" ", chapter, chapter, chapter, chapter);
    }

    private static String arguments(String... namesAndValues) {
        ObjectNode arguments = JSON.objectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return arguments.toString();
    }

    static ObjectNode message(String text) {
        return completion("stop", JSON.objectNode().put("role", "assistant").put("content", text));
    }

    static ObjectNode call(String tool, String arguments) {
        ObjectNode message = JSON.objectNode().put("role", "assistant").putNull("content");
        ObjectNode call =
                message.putArray("tool_calls").addObject().put("id", "call-1").put("type", "function");
        call.putObject("function").put("name", tool).put("arguments", arguments);
        return completion("tool_calls", message);
    }

    private static ObjectNode completion(String reason, ObjectNode message) {
        ObjectNode completion = JSON.objectNode()
                .put("id", "completion-1")
                .put("object", "chat.completion")
                .put("created", 0)
                .put("model", "stand-in");
        completion
                .putArray("choices")
                .addObject()
                .put("index", 0)
                .put("finish_reason", reason)
                .set("message", message);
        completion
                .putObject("usage")
                .put("prompt_tokens", 1)
                .put("completion_tokens", 1)
                .put("total_tokens", 2);
        return completion;
    }
}
