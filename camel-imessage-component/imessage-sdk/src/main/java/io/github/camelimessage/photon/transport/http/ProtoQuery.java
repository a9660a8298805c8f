// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.Map;
import okhttp3.HttpUrl;

/** The set fields of a request as query parameters; OkHttp encodes them, the plus sign included. */
final class ProtoQuery {

    private ProtoQuery() {}

    static HttpUrl append(Message request, HttpUrl url) {
        Map<FieldDescriptor, Object> fields = request.getAllFields();
        if (fields.isEmpty()) {
            return url;
        }
        HttpUrl.Builder builder = url.newBuilder();
        fields.forEach((field, value) -> builder.addQueryParameter(field.getJsonName(), value.toString()));
        return builder.build();
    }
}
