// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.webhook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelimessage.json.LenientJson;
import java.io.IOException;
import java.util.Map;

/** Strict parsing of the JSON of webhooks: JSON that two parsers could understand differently is refused. */
public final class WebhookJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder(
                    LenientJson.factory().build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            // An amount of money keeps its digits.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private WebhookJson() {}

    /**
     * @throws NotAnEventException for anything but one JSON object, without duplicate keys, of limited depth and size
     */
    public static ObjectNode object(byte[] body) throws NotAnEventException {
        if (body.length > WebhookReader.MAX_BYTES) {
            throw new NotAnEventException("the body is longer than " + WebhookReader.MAX_BYTES + " bytes");
        }
        if (tree(body) instanceof ObjectNode object) {
            return object;
        }
        throw new NotAnEventException("the body is not a JSON object");
    }

    private static JsonNode tree(byte[] body) throws NotAnEventException {
        try (JsonParser parser = MAPPER.createParser(body)) {
            JsonNode tree = MAPPER.readTree(parser);
            if (parser.nextToken() != null) {
                throw new NotAnEventException("the body has more data after its JSON object");
            }
            return tree;
        } catch (StreamConstraintsException e) {
            throw new NotAnEventException(
                    "the body is nested too deep, or has too many values, or a text or number that is too" + " long");
        } catch (JsonMappingException e) {
            throw new NotAnEventException("an object of the body has the same key twice");
        } catch (NumberFormatException e) {
            // Jackson does not catch an exponent that is too large for a BigDecimal.
            throw new NotAnEventException("the body has a number that is out of range");
        } catch (IOException e) {
            throw new NotAnEventException("the body is not JSON");
        }
    }

    /** A record from a part of the body; null for null. */
    public static <T> T as(JsonNode node, Class<T> type) throws JsonProcessingException {
        return MAPPER.treeToValue(node, type);
    }

    /** Plain maps, lists, texts and numbers. */
    public static Map<String, Object> plain(ObjectNode node) {
        return MAPPER.convertValue(node, MAP);
    }

    /** A text of the envelope; null if there is none. */
    public static String textOrNull(JsonNode envelope, String field) {
        return envelope.path(field).textValue();
    }

    /** A required text of the envelope. */
    public static String requiredText(JsonNode envelope, String field) throws NotAnEventException {
        JsonNode node = envelope.path(field);
        if (!node.isMissingNode() && !node.isNull() && !node.isTextual()) {
            throw new NotAnEventException("the field " + field + " is not text");
        }
        String text = node.textValue();
        if (text == null || text.isBlank()) {
            throw new NotAnEventException("the field " + field + " is missing");
        }
        return text;
    }
}
