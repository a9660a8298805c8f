// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.simulator.fault.LinqFaultPlan;
import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.webhook.LinqEvent;
import io.github.camelimessage.simulator.world.Background;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.ImageType;
import io.github.camelimessage.simulator.world.WorldException;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chat backgrounds (Go SDK: Chats.Background): accepted first, done afterwards. */
final class BackgroundEndpoints {
    private static final Set<String> COLORS = Set.of(
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
    private static final Map<String, Set<String>> STYLES = Map.of(
            "sky", Set.of("dusk", "haze", "sunset", "clear", "sunrise", "dawn"),
            "water", Set.of("light", "dark"),
            "aurora", Set.of("green", "purple", "pink"));
    private static final int DELIVERY_FAILED = 4001;

    private final RestContext context;
    private final Account account;

    BackgroundEndpoints(RestContext context) {
        this.context = context;
        this.account = context.account();
    }

    /** POST /v3/chats/{chatId}/background. */
    Future<Answer> set(Call call) {
        Input input = call.input();
        ChatState chat = context.lookup().open(call);
        return background(input)
                .map(background -> accepted(call, chat, () -> context.world()
                        .chats()
                        .setBackground(context.owner(), chat.guid(), background)));
    }

    /** DELETE /v3/chats/{chatId}/background. */
    Answer remove(Call call) {
        ChatState chat = context.lookup().open(call);
        return accepted(call, chat, () -> context.world().chats().removeBackground(context.owner(), chat.guid()));
    }

    private Future<Background> background(Input input) {
        String type = input.required("type");
        return switch (type) {
            case "color" -> Future.succeededFuture(color(input));
            case "dynamic" -> Future.succeededFuture(dynamic(input));
            case "photo" -> photo(input.required("image_url"));
            default -> throw Refused.value("The type must be color, dynamic or photo");
        };
    }

    private static Background color(Input input) {
        String variant = input.optional("variant");
        if (variant != null && !variant.equals("custom")) {
            if (!COLORS.contains(variant)) {
                throw Refused.value("Unknown colour " + variant);
            }
            return Background.color(variant, List.of());
        }
        List<String> shades = input.requiredTexts("shades");
        if (shades.size() != 2 || !shades.stream().allMatch(shade -> shade.matches("#?[0-9a-fA-F]{6}"))) {
            throw Refused.value("The shades must be two hex colours");
        }
        return Background.color("custom", shades);
    }

    private static Background dynamic(Input input) {
        String style = input.required("style");
        String variant = input.required("variant");
        if (!STYLES.getOrDefault(style, Set.of()).contains(variant)) {
            throw Refused.value("Unknown variant " + variant + " of style " + style);
        }
        return Background.dynamic(style, variant);
    }

    private Future<Background> photo(String url) {
        return context.web()
                .fetch(Web.requireUrl("image_url", url))
                .compose(
                        file -> {
                            ImageType type = ImageType.of(file.data());
                            return type == null || type == ImageType.GIF
                                    ? Future.failedFuture(
                                            Refused.contentMismatch("The file is not an image of that type"))
                                    : Future.succeededFuture(Background.photo(file.data()));
                        },
                        failure -> Future.failedFuture(Refused.image("The image could not be fetched")));
    }

    private Answer accepted(Call call, ChatState chat, Runnable work) {
        return Answer.of(202, null).then(() -> {
            if (chat.service().equals(ServiceType.IMESSAGE)) {
                change(call, chat, work);
            }
        });
    }

    private void change(Call call, ChatState chat, Runnable work) {
        LinqFaultPlan.Failure scripted = context.faults().failures().take("background");
        if (scripted != null) {
            fail(call, chat, scripted.code());
            return;
        }
        try {
            account.traces().during(call.trace(), work);
        } catch (WorldException meanwhileImpossible) {
            fail(call, chat, DELIVERY_FAILED);
        }
    }

    private void fail(Call call, ChatState chat, int code) {
        context.outlet()
                .publish(LinqEvent.of(
                        "chat.background_update_failed",
                        account.line(chat),
                        call.trace(),
                        account.now(),
                        Map.of(
                                "chat_id", context.views().chats().id(chat),
                                "error_code", code,
                                "failed_at", account.now().toString())));
    }
}
