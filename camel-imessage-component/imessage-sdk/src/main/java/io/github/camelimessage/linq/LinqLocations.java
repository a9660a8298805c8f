// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import io.github.camelimessage.call.Steps;
import io.github.camelimessage.call.UnsupportedStream;
import io.github.camelimessage.call.Validated;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.linq.api.LocationApi;
import io.github.camelimessage.linq.mapping.LocationMapping;
import io.github.camelimessage.linq.rules.Handles;
import io.github.camelimessage.model.LocationRequestReceipt;
import io.github.camelimessage.model.SharedFriendLocation;
import io.github.camelimessage.rules.AddressText;
import io.github.camelimessage.sdk.Locations;
import io.github.camelimessage.sdk.WriteOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** {@link Locations} on Linq's endpoints. */
record LinqLocations(LocationApi api) implements Locations {

    @Override
    public CompletableFuture<List<SharedFriendLocation>> list() {
        return LinqUnsupported.future("listLocations", "getLocation returns those of a chat");
    }

    @Override
    public CompletableFuture<SharedFriendLocation> get(String chatGuid, String address) {
        return Validated.call(() -> {
            String handle = Handles.handle("address", AddressText.cleanOrNull(address));
            return Steps.map(api.get(chatGuid), response -> LocationMapping.location(response, chatGuid, handle));
        });
    }

    @Override
    public CompletableFuture<LocationRequestReceipt> request(String chatGuid, String address, WriteOptions options) {
        return Validated.call(() -> {
            LinqUnsupported.refuseKey(options.clientMessageId(), "requestLocation");
            return Steps.map(api.request(chatGuid), LocationMapping::receipt);
        });
    }

    @Override
    public Flow.Publisher<EventFrame> subscribeUpdates(String address) {
        return new UnsupportedStream<>(LinqUnsupported.of(
                "subscribeUpdates for locations",
                "getLocation returns where somebody is now; Photon has the live" + " feed"));
    }
}
