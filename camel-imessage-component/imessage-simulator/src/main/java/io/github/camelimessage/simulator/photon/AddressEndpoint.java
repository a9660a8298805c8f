// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.photon.proto.AddressServiceGrpc;
import io.github.camelimessage.photon.proto.GetAddressInfoRequest;
import io.github.camelimessage.photon.proto.GetAddressInfoResponse;
import io.github.camelimessage.photon.proto.GetFocusStatusRequest;
import io.github.camelimessage.photon.proto.GetFocusStatusResponse;
import io.github.camelimessage.photon.proto.GetIMessageAvailabilityRequest;
import io.github.camelimessage.photon.proto.GetIMessageAvailabilityResponse;
import io.github.camelimessage.photon.proto.MultiServiceAddressInfo;
import io.github.camelimessage.simulator.world.World;
import io.grpc.stub.StreamObserver;

/** AddressService on the world. */
final class AddressEndpoint extends AddressServiceGrpc.AddressServiceImplBase {
    private final World world;

    AddressEndpoint(World world) {
        this.world = world;
    }

    @Override
    public void getAddressInfo(GetAddressInfoRequest request, StreamObserver<GetAddressInfoResponse> observer) {
        Replies.reply(observer, () -> GetAddressInfoResponse.newBuilder()
                .setInfo(info(world.people().find(request.getAddress())))
                .build());
    }

    private static MultiServiceAddressInfo info(Participant person) {
        MultiServiceAddressInfo.Builder wire = MultiServiceAddressInfo.newBuilder()
                .setAddress(person.address())
                .addServices(ChatMapper.service(person.service()));
        if (person.country() != null) {
            wire.setCountry(person.country());
        }
        return wire.build();
    }

    @Override
    public void getFocusStatus(GetFocusStatusRequest request, StreamObserver<GetFocusStatusResponse> observer) {
        Replies.reply(observer, () -> GetFocusStatusResponse.newBuilder()
                .setIsSilencedByFocus(world.people().isSilenced(request.getAddress()))
                .build());
    }

    @Override
    public void getIMessageAvailability(
            GetIMessageAvailabilityRequest request, StreamObserver<GetIMessageAvailabilityResponse> observer) {
        Replies.reply(observer, () -> GetIMessageAvailabilityResponse.newBuilder()
                .setIsAvailable(world.service(request.getAddress()).equals(ServiceType.IMESSAGE))
                .build());
    }
}
