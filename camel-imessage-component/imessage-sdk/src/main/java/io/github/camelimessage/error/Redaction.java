// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.error;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes a secret from errors: a server may return what it was sent, unchanged or encoded. Used at the end of an
 * attempt, for the whole exception with its details and causes.
 */
public final class Redaction {

    /** For calls without a secret. */
    public static final Redaction NONE = new Redaction("");

    private static final String MARK = "***";

    /** A shorter one is a token of a local simulator and no secret, and may be a part of any word. */
    private static final int SHORTEST = 8;

    private final String secret;

    /** @param secret empty for none; one of fewer than {@value #SHORTEST} characters is left in texts */
    public Redaction(String secret) {
        this.secret = secret.length() < SHORTEST ? "" : secret;
    }

    /** The text without the secret; null stays null. */
    public String of(String text) {
        return text == null || secret.isEmpty()
                ? text
                : forms().matcher(text).replaceAll(Matcher.quoteReplacement(MARK));
    }

    /** A foreign text without the secret, as an error may show it: see {@link ErrorText#foreign}. */
    public String foreign(String text) {
        return ErrorText.foreign(of(text));
    }

    /** The same failure without the secret in its message, its details and its causes. */
    public IMessageException of(IMessageException failure) {
        IMessageException clean =
                failure.with(of(failure.getMessage()), of(failure.details()), cause(failure.getCause()));
        clean.setStackTrace(failure.getStackTrace());
        return clean;
    }

    private ErrorDetails of(ErrorDetails details) {
        Map<String, String> context = new HashMap<>();
        details.context().forEach((name, value) -> context.put(of(name), of(value)));
        return new ErrorDetails(
                of(details.code()),
                details.retryable(),
                context,
                details.status(),
                details.retryAfter(),
                of(details.source()),
                of(details.requestId()),
                details.httpStatus());
    }

    /** A cause may quote what the server sent: it is then replaced by one without the secret. */
    private Throwable cause(Throwable cause) {
        if (cause == null || isClean(cause)) {
            return cause;
        }
        Throwable clean = new IOException(told(cause), cause(cause.getCause()));
        clean.setStackTrace(cause.getStackTrace());
        return clean;
    }

    /** Jackson quotes what it cannot read, also parts of a secret: only the position is kept. */
    private String told(Throwable cause) {
        if (cause instanceof JsonProcessingException unreadable) {
            JsonLocation place = unreadable.getLocation();
            return cause.getClass().getName()
                    + (place == null ? "" : " in line " + place.getLineNr() + ", column " + place.getColumnNr());
        }
        return foreign(cause.toString());
    }

    private boolean isClean(Throwable failure) {
        if (failure instanceof JsonProcessingException) {
            return false;
        }
        for (Throwable each : failure.getSuppressed()) {
            if (!isClean(each)) {
                return false;
            }
        }
        String text = failure.getMessage();
        return (text == null || text.equals(foreign(text)))
                && (failure.getCause() == null || isClean(failure.getCause()));
    }

    /** The secret in its forms: unchanged, in a URL, in the header of HTTP basic authentication, and in a JSON text. */
    private Pattern forms() {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(secret);
        String url = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        forms.add(url);
        forms.add(url.replace("+", "%20"));
        forms.add(lowerCaseEscapes(url));
        String json = secret.replace("\\", "\\\\").replace("\"", "\\\"");
        forms.add(json);
        forms.add(json.replace("/", "\\/"));
        for (String credentials : new String[] {secret, ":" + secret, secret + ":"}) {
            forms.add(unpadded(credentials));
        }
        StringBuilder pattern = new StringBuilder();
        forms.stream()
                .sorted((one, other) -> other.length() - one.length())
                .forEach(form -> pattern.append(pattern.isEmpty() ? "" : "|").append(Pattern.quote(form)));
        return Pattern.compile("(?:" + pattern + ")={0,2}"); // with the padding of base64
    }

    private static String unpadded(String credentials) {
        return Base64.getEncoder().withoutPadding().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static String lowerCaseEscapes(String url) {
        return Pattern.compile("%[0-9A-F]{2}").matcher(url).replaceAll(escape -> escape.group()
                .toLowerCase(Locale.ROOT));
    }
}
