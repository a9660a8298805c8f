// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.spectrum;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.camelimessage.model.linq.UnknownFields;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The content of a message (Photon: {@code content} of a Spectrum webhook). In JSON its {@code type} names the kind; a
 * kind that this version does not know becomes {@link Unknown}. The last component of each holds other fields that the
 * server sent.
 */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "type",
        visible = true,
        defaultImpl = SpectrumContent.Unknown.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = SpectrumContent.Text.class, name = "text"),
    @JsonSubTypes.Type(value = SpectrumContent.Attachment.class, name = "attachment"),
    @JsonSubTypes.Type(value = SpectrumContent.Contact.class, name = "contact"),
    @JsonSubTypes.Type(value = SpectrumContent.RichLink.class, name = "richlink"),
    @JsonSubTypes.Type(value = SpectrumContent.Reaction.class, name = "reaction"),
    @JsonSubTypes.Type(value = SpectrumContent.Group.class, name = "group")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface SpectrumContent {

    /** The kind, as Photon writes it. */
    String type();

    /** Text; a reply is plain text too. */
    @JsonIgnoreProperties(value = "type", allowGetters = true)
    record Text(String text, @UnknownFields Map<String, Object> unknownFields) implements SpectrumContent {
        @Override
        @JsonProperty
        public String type() {
            return "text";
        }
    }

    /** Data of an attachment, for example a voice memo, without bytes and URL. The size, in bytes, may be null. */
    @JsonIgnoreProperties(value = "type", allowGetters = true)
    record Attachment(
            String id, String name, String mimeType, Long size, @UnknownFields Map<String, Object> unknownFields)
            implements SpectrumContent {
        @Override
        @JsonProperty
        public String type() {
            return "attachment";
        }
    }

    /** A contact; all but the phones may be null. {@code raw} is the original of the platform. */
    @JsonIgnoreProperties(value = "type", allowGetters = true)
    record Contact(
            SpectrumContact.Name name,
            List<SpectrumContact.Phone> phones,
            SpectrumContact.Photo photo,
            Object raw,
            @UnknownFields Map<String, Object> unknownFields)
            implements SpectrumContent {

        public Contact {
            phones = phones == null ? null : Collections.unmodifiableList(phones);
        }

        @Override
        @JsonProperty
        public String type() {
            return "contact";
        }
    }

    /** A link, without its preview. */
    @JsonIgnoreProperties(value = "type", allowGetters = true)
    record RichLink(String url, @UnknownFields Map<String, Object> unknownFields) implements SpectrumContent {
        @Override
        @JsonProperty
        public String type() {
            return "richlink";
        }
    }

    /** The sender of the message reacted to another one. */
    @JsonIgnoreProperties(value = "type", allowGetters = true)
    record Reaction(String emoji, SpectrumTarget target, @UnknownFields Map<String, Object> unknownFields)
            implements SpectrumContent {
        @Override
        @JsonProperty
        public String type() {
            return "reaction";
        }
    }

    /** An album: several messages that were sent as one. It is not related to group chats. */
    @JsonIgnoreProperties(value = "type", allowGetters = true)
    record Group(List<SpectrumMessage> items, @UnknownFields Map<String, Object> unknownFields)
            implements SpectrumContent {

        public Group {
            items = items == null ? null : Collections.unmodifiableList(items);
        }

        @Override
        @JsonProperty
        public String type() {
            return "group";
        }
    }

    /** Content of a kind that this version does not know. */
    record Unknown(String type, @UnknownFields Map<String, Object> unknownFields) implements SpectrumContent {}
}
