// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.spectrum;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.linq.UnknownFields;
import java.util.Map;

/** The parts of a contact (Photon: {@code content} of type {@code contact} in a Spectrum webhook). */
public final class SpectrumContact {

    private SpectrumContact() {}

    /**
     * A name; each part may be null.
     *
     * @param formatted the displayed name
     * @param first first name
     * @param last last name
     * @param unknownFields other fields that the server sent, kept as received
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Name(String formatted, String first, String last, @UnknownFields Map<String, Object> unknownFields) {}

    /**
     * A phone number.
     *
     * @param value the number
     * @param type for example {@code mobile}, or null
     * @param unknownFields other fields that the server sent, kept as received
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Phone(String value, String type, @UnknownFields Map<String, Object> unknownFields) {}

    /**
     * A photo; its bytes are not included.
     *
     * @param mimeType MIME type
     * @param unknownFields other fields that the server sent, kept as received
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Photo(String mimeType, @UnknownFields Map<String, Object> unknownFields) {}
}
