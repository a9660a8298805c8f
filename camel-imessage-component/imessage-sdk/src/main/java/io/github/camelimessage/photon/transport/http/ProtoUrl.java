// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import io.github.camelimessage.photon.transport.HttpRule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Where a request goes: the variables of the path are filled in, and of a read every other field that is set is a query
 * parameter (Photon: the HTTP mapping). OkHttp encodes the query, the plus sign included.
 */
final class ProtoUrl {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private ProtoUrl() {}

    static HttpUrl of(String baseUrl, HttpRule rule, Message request) {
        Matcher variable = VARIABLE.matcher(rule.path());
        FieldDescriptor inPath = null;
        String path = rule.path();
        if (variable.find()) {
            inPath = request.getDescriptorForType().findFieldByName(variable.group(1));
            path = variable.replaceFirst(Matcher.quoteReplacement(segment(request.getField(inPath))));
        }
        HttpUrl url = HttpUrl.get(baseUrl + path);
        return rule.isMutating() ? url : withQuery(url, request, inPath);
    }

    private static HttpUrl withQuery(HttpUrl url, Message request, FieldDescriptor inPath) {
        Map<FieldDescriptor, Object> fields = request.getAllFields();
        if (fields.isEmpty()) {
            return url;
        }
        HttpUrl.Builder builder = url.newBuilder();
        fields.forEach((field, value) -> {
            if (field != inPath) {
                builder.addQueryParameter(field.getJsonName(), text(value));
            }
        });
        return builder.build();
    }

    /** The guid of a part of an album has slashes and colons in it. */
    static String segment(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String text(Object value) {
        return value instanceof Timestamp time ? ProtoJsonWriter.text(time) : value.toString();
    }
}
