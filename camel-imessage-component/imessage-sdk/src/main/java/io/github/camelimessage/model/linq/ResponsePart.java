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
 * A part of a message (Linq: the parts of Message, of SentMessage and of webhooks). In JSON its {@code type} names the
 * kind; a kind that this version does not know becomes {@link Unknown}.
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

    /** The reactions to this part; null in webhooks, which do not contain them. */
    default List<LinqReaction> reactions() {
        return null;
    }

    /**
     * Text.
     *
     * @param reactions its reactions, or null
     * @param value the text
     * @param textDecorations ranges of decorated text, or null
     * @param mention mentioned handle, or null
     * @param mentionRange the characters that stand for it, or null
     * @param unknownFields other fields that the server sent, kept as received
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
     * An image, video, audio or other file.
     *
     * @param id UUID of the attachment
     * @param filename name of the file
     * @param mimeType MIME type
     * @param reactions its reactions, or null
     * @param sizeBytes size in bytes
     * @param url URL of the file, valid for about an hour
     * @param unknownFields other fields that the server sent, kept as received
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
     * @param reactions its reactions, or null
     * @param value the URL
     * @param unknownFields other fields that the server sent, kept as received
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
     * @param app the app that shows it
     * @param layout the visible fields
     * @param reactions its reactions, or null
     * @param url URL that it opens
     * @param fallbackText text for notifications, or null
     * @param unknownFields other fields that the server sent, kept as received
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
     * @param reactions its reactions, or null
     * @param value its link
     * @param description text, or null
     * @param imageUrl URL of its image, or null
     * @param title title, or null
     * @param unknownFields other fields that the server sent, kept as received
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
     * A part of a kind that this version does not know; all its fields, reactions included, are in
     * {@code unknownFields}.
     *
     * @param type the kind, or null if there was none
     * @param unknownFields other fields that the server sent, kept as received
     */
    @LinqJson
    record Unknown(String type, @UnknownFields Map<String, Object> unknownFields) implements ResponsePart {

        public Unknown {
            unknownFields = Immutable.map(unknownFields);
        }
    }
}
