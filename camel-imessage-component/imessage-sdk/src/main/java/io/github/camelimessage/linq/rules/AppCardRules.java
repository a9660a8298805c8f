// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.rules;

import io.github.camelimessage.error.ErrorText;
import io.github.camelimessage.model.linq.IMessageApp;
import io.github.camelimessage.model.linq.IMessageAppLayout;
import io.github.camelimessage.model.linq.RequestPart;
import io.github.camelimessage.model.linq.UpdateAppCardRequest;
import java.util.regex.Pattern;

/** App cards (Linq: IMessageAppPart). */
public final class AppCardRules {

    private static final Pattern TEAM_ID = Pattern.compile("[A-Z0-9]{10}");
    private static final int LONGEST_URL = 2048;
    private static final int LONGEST_DATA = 16_384;

    private final Urls urls;

    public AppCardRules(Urls urls) {
        this.urls = urls;
    }

    void part(String field, RequestPart.App part) {
        app(field + ".app", Refusal.required(field + ".app", part.app()));
        layout(field + ".layout", Refusal.required(field + ".layout", part.layout()));
        url(field + ".url", part.url());
    }

    public UpdateAppCardRequest update(UpdateAppCardRequest request) {
        Refusal.required("update", request);
        layout("layout", Refusal.required("layout", request.layout()));
        url("url", request.url());
        Refusal.unless(
                request.url() == null || request.experience() == null,
                "url",
                null,
                "a card must have either a url or an experience");
        if (request.experience() != null) {
            Refusal.text("experience.name", request.experience().name());
            Refusal.text("experience.action", request.experience().action());
        }
        return request;
    }

    private static void app(String field, IMessageApp app) {
        Refusal.text(field + ".bundle_id", app.bundleId());
        Refusal.unless(
                !app.bundleId().contains(":"),
                field + ".bundle_id",
                app.bundleId(),
                "a bundle id must not" + " have a colon");
        Refusal.text(field + ".name", app.name());
        Refusal.unless(
                app.teamId() != null && TEAM_ID.matcher(app.teamId()).matches(),
                field + ".team_id",
                app.teamId(),
                "a team id must have 10 upper-case letters or digits, but is " + ErrorText.quoted(app.teamId()));
    }

    private void layout(String field, IMessageAppLayout layout) {
        Refusal.unless(
                layout.caption() != null
                        || layout.subcaption() != null
                        || layout.trailingCaption() != null
                        || layout.trailingSubcaption() != null
                        || layout.imageUrl() != null,
                field,
                null,
                "one of caption, subcaption, trailing_caption, trailing_subcaption and image_url is needed");
        Refusal.unless(
                layout.imageUrl() != null || layout.imageTitle() == null && layout.imageSubtitle() == null,
                field + ".image_url",
                null,
                "image_title and image_subtitle need it");
        urls.webOrNull(field + ".image_url", layout.imageUrl());
    }

    private void url(String field, String url) {
        if (url == null) {
            return;
        }
        if (url.startsWith("data:")) {
            Refusal.unless(
                    url.length() <= LONGEST_DATA,
                    field,
                    null,
                    "a data URL has at most " + LONGEST_DATA + " characters");
        } else {
            Refusal.unless(
                    url.length() <= LONGEST_URL, field, null, "a URL has at most " + LONGEST_URL + " characters");
            urls.https(field, url);
        }
    }
}
