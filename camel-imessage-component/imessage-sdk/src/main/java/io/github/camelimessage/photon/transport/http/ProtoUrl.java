// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import io.github.camelimessage.http.Address;
import io.github.camelimessage.photon.transport.HttpRule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;

/**
 * The URL of a request: the variables of the path are filled in, and every other field of a read is a query parameter
 * (Photon: the HTTP mapping).
 */
final class ProtoUrl {

    private ProtoUrl() {}

    static HttpUrl of(FixedUrls fixed, Address service, HttpRule rule, Message request) {
        String path = rule.path();
        int open = path.indexOf('{');
        if (open < 0) {
            HttpUrl url = fixed.of(service, path);
            return rule.isMutating() ? url : withQuery(url, rule, request, null);
        }
        int close = path.indexOf('}', open);
        FieldDescriptor inPath = request.getDescriptorForType().findFieldByName(path.substring(open + 1, close));
        HttpUrl url = HttpUrl.get(service.url()
                + path.substring(0, open)
                + segment(request.getField(inPath))
                + path.substring(close + 1));
        return rule.isMutating() ? url : withQuery(url, rule, request, inPath);
    }

    private static HttpUrl withQuery(HttpUrl url, HttpRule rule, Message request, FieldDescriptor inPath) {
        HttpUrl.Builder builder = url.newBuilder();
        for (FieldDescriptor field : request.getDescriptorForType().getFields()) {
            if (field != inPath && request.hasField(field)) {
                String value = text(request.getField(field));
                builder.addEncodedQueryParameter(field.getJsonName(), rule.isRaw() ? form(value) : segment(value));
            }
        }
        return builder.build();
    }

    /** As in a form, a space is a plus sign: the official client does this on the raw routes. */
    static String form(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The guid of a part of an album has slashes and colons. Characters that need no encoding stay. */
    static String segment(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%21", "!")
                .replace("%27", "'")
                .replace("%28", "(")
                .replace("%29", ")")
                .replace("%7E", "~");
    }

    private static String text(Object value) {
        return value instanceof Timestamp time ? ProtoJsonWriter.text(time) : value.toString();
    }
}
