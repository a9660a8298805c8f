// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.simulator.world.Part;
import io.github.camelimessage.simulator.world.SharedLocation;
import io.github.camelimessage.simulator.world.World;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Actions on polls, app cards and locations; {@code as} is the person who acts. */
final class ThingActs {
    /** The app whose cards the page sends; it does not exist. */
    private static final String BUNDLE_ID = "com.example.simulator.card";

    private static final String TEAM_ID = "SIMULATOR1";

    private final World world;

    ThingActs(World world) {
        this.world = world;
    }

    void addTo(Map<String, Act> acts) {
        acts.put(
                "createPoll",
                arguments -> Done.message(PersonActs.person(world, arguments)
                        .createPoll(
                                arguments.text("chat"),
                                arguments.textOrNull("title"),
                                arguments.texts("choices").toArray(String[]::new))
                        .guid()));
        acts.put("vote", arguments -> {
            PersonActs.person(world, arguments).vote(arguments.text("poll"), arguments.text("option"));
            return Done.NOTHING;
        });
        acts.put("unvote", arguments -> {
            PersonActs.person(world, arguments).unvote(arguments.text("poll"));
            return Done.NOTHING;
        });
        acts.put("addPollOption", arguments -> {
            PersonActs.person(world, arguments).addPollOption(arguments.text("poll"), arguments.text("text"));
            return Done.NOTHING;
        });
        acts.put("sendAppCard", this::sendAppCard);
        acts.put("shareLocation", this::shareLocation);
        acts.put("stopSharingLocation", arguments -> {
            PersonActs.person(world, arguments).stopSharingLocation();
            return Done.NOTHING;
        });
    }

    private Done sendAppCard(Arguments arguments) {
        String caption = filled(arguments, "caption");
        if (caption == null) {
            throw Refused.invalid("'caption' is missing");
        }
        Part.AppLayout layout =
                new Part.AppLayout(caption, filled(arguments, "subcaption"), null, null, null, null, null);
        String app = filled(arguments, "app");
        Part.App card = new Part.App(
                BUNDLE_ID,
                app == null ? "Card" : app,
                TEAM_ID,
                null,
                layout,
                webAddress(filled(arguments, "url")),
                caption);
        return Done.message(PersonActs.person(world, arguments)
                .sendAppCard(arguments.text("chat"), card)
                .guid());
    }

    private Done shareLocation(Arguments arguments) {
        SharedLocation.Place place = new SharedLocation.Place(
                arguments.decimal("latitude"),
                arguments.decimal("longitude"),
                null,
                filled(arguments, "street"),
                filled(arguments, "locality"));
        Integer minutes = arguments.numberOrNull("minutes");
        if (minutes != null && minutes < 1) {
            throw Refused.invalid("'minutes' must be 1 or more");
        }
        Instant ends = minutes == null ? null : world.clock().instant().plus(Duration.ofMinutes(minutes));
        PersonActs.person(world, arguments).shareLocation(arguments.text("chat"), place, ends);
        return Done.NOTHING;
    }

    /** A text that is not blank, or null. */
    private static String filled(Arguments arguments, String name) {
        String text = arguments.textOrNull(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String webAddress(String url) {
        if (url == null) {
            return null;
        }
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            if (uri.getHost() != null && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))) {
                return url;
            }
        } catch (URISyntaxException malformed) {
            // Refused below, like any URL that is not http or https.
        }
        throw Refused.invalid("'url' must be a web address");
    }
}
