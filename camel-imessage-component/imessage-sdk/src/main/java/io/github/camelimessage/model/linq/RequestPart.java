// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;

/**
 * A part of a message to be sent (Linq: the parts of MessageContent). In JSON its {@code type} names the kind; a kind
 * that this version does not know is sent unchanged.
 */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "type",
        visible = true,
        defaultImpl = RequestPart.Unknown.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = RequestPart.Text.class, name = "text"),
    @JsonSubTypes.Type(value = RequestPart.Media.class, name = "media"),
    @JsonSubTypes.Type(value = RequestPart.Link.class, name = "link"),
    @JsonSubTypes.Type(value = RequestPart.App.class, name = "imessage_app"),
    @JsonSubTypes.Type(value = RequestPart.AppClip.class, name = "app_clip")
})
public sealed interface RequestPart {

    /** The kind, as Linq writes it. */
    String type();

    /**
     * Text. Linq sends it unchanged and does not interpret Markdown.
     *
     * @param value 1 to 10,000 characters
     * @param textDecorations ranges of decorated text, or null
     * @param mention handle of a participant, groups only, or null
     * @param mentionRange the characters that stand for the participant; null: the whole text
     * @param unknownFields other fields, sent unchanged
     */
    @LinqJson
    @JsonIgnoreProperties(value = "type", allowGetters = true)
    record Text(
            String value,
            List<TextDecoration> textDecorations,
            String mention,
            TextRange mentionRange,
            @UnknownFields Map<String, Object> unknownFields)
            implements RequestPart {

        public Text {
            textDecorations = Immutable.list(textDecorations);
            unknownFields = Immutable.map(unknownFields);
        }

        public Text(String value, List<TextDecoration> textDecorations, String mention, TextRange mentionRange) {
            this(value, textDecorations, mention, mentionRange, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "text";
        }

        /** Plain text. */
        public static Text of(String value) {
            return new Text(value, null, null, null);
        }
    }

    /**
     * An image, video, audio or other file; exactly one of the two sources is set.
     *
     * @param attachmentId UUID of an uploaded attachment, or null
     * @param url public HTTPS URL of at most 10 MB, fetched on every send, or null
     * @param unknownFields other fields, sent unchanged
     */
    @LinqJson
    @JsonIgnoreProperties(value = "type", allowGetters = true)
    record Media(String attachmentId, String url, @UnknownFields Map<String, Object> unknownFields)
            implements RequestPart {

        public Media {
            unknownFields = Immutable.map(unknownFields);
        }

        public Media(String attachmentId, String url) {
            this(attachmentId, url, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "media";
        }

        /** A file that Linq fetches. */
        public static Media ofUrl(String url) {
            return new Media(null, url);
        }

        /** A file that was uploaded. */
        public static Media ofAttachment(String attachmentId) {
            return new Media(attachmentId, null);
        }
    }

    /**
     * A link with its preview card; it must be the only part of its message.
     *
     * @param value URL of at most 2,048 characters
     * @param unknownFields other fields, sent unchanged
     */
    @LinqJson
    @JsonIgnoreProperties(value = "type", allowGetters = true)
    record Link(String value, @UnknownFields Map<String, Object> unknownFields) implements RequestPart {

        public Link {
            unknownFields = Immutable.map(unknownFields);
        }

        public Link(String value) {
            this(value, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "link";
        }
    }

    /**
     * An app card; the only part of its message, iMessage only.
     *
     * @param app the app that shows it
     * @param layout the visible fields
     * @param fallbackText text for notifications; null: the caption is used
     * @param interactive live view for recipients with the app; null means true
     * @param url URL that it opens: https, at most 2,048 characters, or data, at most 16,384 characters; or null
     * @param unknownFields other fields, sent unchanged
     */
    @LinqJson
    @JsonIgnoreProperties(value = "type", allowGetters = true)
    record App(
            IMessageApp app,
            IMessageAppLayout layout,
            String fallbackText,
            Boolean interactive,
            String url,
            @UnknownFields Map<String, Object> unknownFields)
            implements RequestPart {

        public App {
            unknownFields = Immutable.map(unknownFields);
        }

        public App(IMessageApp app, IMessageAppLayout layout, String fallbackText, Boolean interactive, String url) {
            this(app, layout, fallbackText, interactive, url, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "imessage_app";
        }
    }

    /**
     * An app clip; the only part of its message, iMessage only.
     *
     * @param value a checkout link from Linq
     * @param unknownFields other fields, sent unchanged
     */
    @LinqJson
    @JsonIgnoreProperties(value = "type", allowGetters = true)
    record AppClip(String value, @UnknownFields Map<String, Object> unknownFields) implements RequestPart {

        public AppClip {
            unknownFields = Immutable.map(unknownFields);
        }

        public AppClip(String value) {
            this(value, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "app_clip";
        }
    }

    /**
     * A part of a kind that this version does not know.
     *
     * @param type the kind, or null if there was none
     * @param unknownFields other fields, sent unchanged
     */
    @LinqJson
    record Unknown(String type, @UnknownFields Map<String, Object> unknownFields) implements RequestPart {

        public Unknown {
            unknownFields = Immutable.map(unknownFields);
        }
    }
}
