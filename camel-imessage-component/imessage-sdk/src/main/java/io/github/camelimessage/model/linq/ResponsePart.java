// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;

/**
 * A part of a message (Linq: the parts of Message, of SentMessage and of webhooks). In JSON its {@code type} tells
 * which; a type that this version does not know stays readable.
 */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "type",
        visible = true,
        defaultImpl = ResponsePart.Unknown.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = ResponsePart.Text.class, name = "text"),
    @JsonSubTypes.Type(value = ResponsePart.Media.class, name = "media"),
    @JsonSubTypes.Type(value = ResponsePart.Link.class, name = "link"),
    @JsonSubTypes.Type(value = ResponsePart.App.class, name = "imessage_app"),
    @JsonSubTypes.Type(value = ResponsePart.AppClip.class, name = "app_clip")
})
public sealed interface ResponsePart {

    /** The kind, as Linq writes it. */
    String type();

    /** What is on this part, or null: webhooks do not tell. */
    default List<LinqReaction> reactions() {
        return null;
    }

    /**
     * Text.
     *
     * @param reactions what is on it, or null
     * @param value the text
     * @param textDecorations runs of decorated text, or null
     * @param mention handle that is named, or null
     * @param mentionRange which characters name it, or null
     * @param unknownFields what the server sent beyond these, kept as it came
     */
    @LinqJson
    @JsonIgnoreProperties(value = "type", allowGetters = true)
    record Text(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<LinqReaction> reactions,
            String value,
            List<TextDecoration> textDecorations,
            String mention,
            TextRange mentionRange,
            @UnknownFields Map<String, Object> unknownFields)
            implements ResponsePart {

        public Text {
            reactions = Immutable.list(reactions);
            textDecorations = Immutable.list(textDecorations);
            unknownFields = Immutable.map(unknownFields);
        }

        public Text(
                List<LinqReaction> reactions,
                String value,
                List<TextDecoration> textDecorations,
                String mention,
                TextRange mentionRange) {
            this(reactions, value, textDecorations, mention, mentionRange, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "text";
        }
    }

    /**
     * A picture, film, sound or file.
     *
     * @param id UUID of the attachment
     * @param filename name of the file
     * @param mimeType MIME type
     * @param reactions what is on it, or null
     * @param sizeBytes size in bytes
     * @param url where the bytes are, for about an hour
     * @param unknownFields what the server sent beyond these, kept as it came
     */
    @LinqJson
    @JsonIgnoreProperties(value = "type", allowGetters = true)
    record Media(
            String id,
            String filename,
            String mimeType,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<LinqReaction> reactions,
            Long sizeBytes,
            String url,
            @UnknownFields Map<String, Object> unknownFields)
            implements ResponsePart {

        public Media {
            reactions = Immutable.list(reactions);
            unknownFields = Immutable.map(unknownFields);
        }

        public Media(
                String id, String filename, String mimeType, List<LinqReaction> reactions, Long sizeBytes, String url) {
            this(id, filename, mimeType, reactions, sizeBytes, url, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "media";
        }
    }

    /**
     * A link with its preview card.
     *
     * @param reactions what is on it, or null
     * @param value the URL
     * @param unknownFields what the server sent beyond these, kept as it came
     */
    @LinqJson
    @JsonIgnoreProperties(value = "type", allowGetters = true)
    record Link(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<LinqReaction> reactions,
            String value,
            @UnknownFields Map<String, Object> unknownFields)
            implements ResponsePart {

        public Link {
            reactions = Immutable.list(reactions);
            unknownFields = Immutable.map(unknownFields);
        }

        public Link(List<LinqReaction> reactions, String value) {
            this(reactions, value, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "link";
        }
    }

    /**
     * An app card.
     *
     * @param app the app that draws it
     * @param layout the visible fields
     * @param reactions what is on it, or null
     * @param url what it opens
     * @param fallbackText text for notifications, or null
     * @param unknownFields what the server sent beyond these, kept as it came
     */
    @LinqJson
    @JsonIgnoreProperties(value = "type", allowGetters = true)
    record App(
            IMessageApp app,
            IMessageAppLayout layout,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<LinqReaction> reactions,
            String url,
            String fallbackText,
            @UnknownFields Map<String, Object> unknownFields)
            implements ResponsePart {

        public App {
            reactions = Immutable.list(reactions);
            unknownFields = Immutable.map(unknownFields);
        }

        public App(
                IMessageApp app,
                IMessageAppLayout layout,
                List<LinqReaction> reactions,
                String url,
                String fallbackText) {
            this(app, layout, reactions, url, fallbackText, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "imessage_app";
        }
    }

    /**
     * An app clip.
     *
     * @param reactions what is on it, or null
     * @param value its link
     * @param description text, or null
     * @param imageUrl picture, or null
     * @param title title, or null
     * @param unknownFields what the server sent beyond these, kept as it came
     */
    @LinqJson
    @JsonIgnoreProperties(value = "type", allowGetters = true)
    record AppClip(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<LinqReaction> reactions,
            String value,
            String description,
            String imageUrl,
            String title,
            @UnknownFields Map<String, Object> unknownFields)
            implements ResponsePart {

        public AppClip {
            reactions = Immutable.list(reactions);
            unknownFields = Immutable.map(unknownFields);
        }

        public AppClip(List<LinqReaction> reactions, String value, String description, String imageUrl, String title) {
            this(reactions, value, description, imageUrl, title, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "app_clip";
        }
    }

    /**
     * A part of a kind that this version does not know; its fields, reactions among them, are the unknown ones.
     *
     * @param type the kind, or null when not even that was told
     * @param unknownFields what the server sent beyond these, kept as it came
     */
    @LinqJson
    record Unknown(String type, @UnknownFields Map<String, Object> unknownFields) implements ResponsePart {

        public Unknown {
            unknownFields = Immutable.map(unknownFields);
        }
    }
}
