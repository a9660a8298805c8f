// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.github.camelimessage.simulator.fault.FaultPlan;
import io.grpc.MethodDescriptor;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Applies the faults of bytes where messages are serialized. */
record ByteFaults(FaultPlan plan) {

    ServerServiceDefinition apply(ServerServiceDefinition service) {
        List<ServerMethodDefinition<?, ?>> methods = new ArrayList<>();
        service.getMethods().forEach(method -> methods.add(changeable(method)));
        ServiceDescriptor.Builder descriptor = ServiceDescriptor.newBuilder(
                        service.getServiceDescriptor().getName())
                .setSchemaDescriptor(service.getServiceDescriptor().getSchemaDescriptor());
        methods.forEach(method -> descriptor.addMethod(method.getMethodDescriptor()));
        ServerServiceDefinition.Builder changed = ServerServiceDefinition.builder(descriptor.build());
        methods.forEach(changed::addMethod);
        return changed.build();
    }

    private <Q, A> ServerMethodDefinition<Q, A> changeable(ServerMethodDefinition<Q, A> definition) {
        MethodDescriptor<Q, A> method = definition.getMethodDescriptor();
        MethodDescriptor.Marshaller<A> answers =
                new ChangeableMarshaller<>(plan, method.getBareMethodName(), method.getResponseMarshaller());
        return ServerMethodDefinition.create(
                method.toBuilder(method.getRequestMarshaller(), answers).build(), definition.getServerCallHandler());
    }

    private record ChangeableMarshaller<A>(FaultPlan plan, String rpc, MethodDescriptor.Marshaller<A> messages)
            implements MethodDescriptor.Marshaller<A> {

        @Override
        public InputStream stream(A message) {
            if (plan.changedBytes().isEmpty() || !isChangeable((Message) message)) {
                return messages.stream(message);
            }
            UnaryOperator<byte[]> change = plan.changedBytes().take(rpc);
            return change == null
                    ? messages.stream(message)
                    : new ByteArrayInputStream(change.apply(((Message) message).toByteArray()));
        }

        /** Heartbeats and the end of a replay have no sequence. */
        private static boolean isChangeable(Message message) {
            FieldDescriptor sequence = message.getDescriptorForType().findFieldByName("sequence");
            return sequence == null || message.hasField(sequence);
        }

        @Override
        public A parse(InputStream stream) {
            return messages.parse(stream);
        }
    }
}
