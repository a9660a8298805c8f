// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.Map;
import okhttp3.HttpUrl;

/** The set fields of a request as query parameters; OkHttp encodes them, the plus sign included. */
final class ProtoQuery {

    private ProtoQuery() {}

    static void append(Message request, HttpUrl.Builder url) {
        for (Map.Entry<FieldDescriptor, Object> entry : request.getAllFields().entrySet()) {
            url.addQueryParameter(entry.getKey().getJsonName(), entry.getValue().toString());
        }
    }
}
