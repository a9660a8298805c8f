// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.rules;

import io.github.camelimessage.model.linq.BackgroundStyle;
import io.github.camelimessage.model.linq.BackgroundType;
import io.github.camelimessage.model.linq.SetBackgroundRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Backgrounds (Linq: POST /v3/chats/{chatId}/background). */
public final class BackgroundRules {

    private static final String CUSTOM = "custom";
    private static final Set<String> COLORS = Set.of(
            CUSTOM,
            "mango",
            "ice",
            "plum",
            "deep_sea",
            "green_apple",
            "cherry",
            "bubblegum",
            "tangerine",
            "magenta",
            "lime",
            "silver",
            "carbon",
            "stone");
    private static final Map<BackgroundStyle, Set<String>> SCENES = Map.of(
            BackgroundStyle.SKY, Set.of("dusk", "haze", "sunset", "clear", "sunrise", "dawn"),
            BackgroundStyle.WATER, Set.of("light", "dark"),
            BackgroundStyle.AURORA, Set.of("green", "purple", "pink"));
    private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})");

    private final Urls urls;

    public BackgroundRules(Urls urls) {
        this.urls = urls;
    }

    public SetBackgroundRequest check(SetBackgroundRequest request) {
        Refusal.required("background", request);
        BackgroundType type = Refusal.required("type", request.type());
        if (type.equals(BackgroundType.PHOTO)) {
            urls.https("image_url", request.imageUrl());
        } else if (type.equals(BackgroundType.COLOR)) {
            color(request.variant() == null ? CUSTOM : request.variant(), request.shades());
        } else if (type.equals(BackgroundType.DYNAMIC)) {
            scene(request.style(), request.variant());
        } else {
            throw Refusal.of("type", type, "a background must be color, dynamic or photo, but is " + type);
        }
        return request;
    }

    private static void color(String variant, List<String> shades) {
        Refusal.unless(COLORS.contains(variant), "variant", variant, "this is not a colour of Linq: " + variant);
        if (variant.equals(CUSTOM)) {
            Refusal.unless(
                    shades != null
                            && shades.size() == 2
                            && shades.stream()
                                    .allMatch(shade ->
                                            shade != null && HEX.matcher(shade).matches()),
                    "shades",
                    shades,
                    "a custom colour needs two hex colours, top and bottom");
        }
    }

    /** The style may be left out; then any variant goes. */
    private static void scene(BackgroundStyle style, String variant) {
        Refusal.unless(
                style == null || SCENES.containsKey(style),
                "style",
                style,
                "a dynamic background must be sky, water or aurora, but is " + style);
        boolean known = variant != null
                && (style == null
                        ? SCENES.values().stream().anyMatch(variants -> variants.contains(variant))
                        : SCENES.get(style).contains(variant));
        Refusal.unless(known, "variant", variant, "this is not a variant of the style at Linq: " + variant);
    }
}
