// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import io.github.camelimessage.component.imessage.operation.SendRefusal;
import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.component.imessage.pacing.LinePacer;
import io.github.camelimessage.component.imessage.pacing.PacedLine;
import io.github.camelimessage.component.imessage.pacing.PacedSend;
import io.github.camelimessage.component.imessage.pacing.PacingRule;
import io.github.camelimessage.photon.project.PhotonProject;
import io.github.camelimessage.photon.project.ProjectLine;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/** Paces the sends of a producer. */
record ProducerPacing(IMessageEndpoint endpoint, LineChoice lines) {

    /** The sender of an endpoint without a project, identified by the token, which is never shown. */
    private record TokenLine(IMessageProvider vendor, String address, String server, String token, Object supplier) {
        @Override
        public String toString() {
            return vendor + " " + address;
        }
    }

    /** @param call is made when the limits allow it */
    CompletableFuture<Void> paced(
            IMessageOperation operation,
            IMessageConfiguration options,
            Exchange exchange,
            Supplier<CompletableFuture<Void>> call) {
        if (options.getPacing() == Pacing.OFF || !operation.sendsMessages()) {
            return call.get();
        }
        PacingRule rule = options.pacingRule(options.vendor());
        PacedSend send = send(operation, options, exchange);
        return line(options, exchange)
                .thenCompose(line -> endpoint.getComponent().pacers().turn(line, send, rule))
                .thenCompose(turn -> made(call, turn));
    }

    private static CompletableFuture<Void> made(Supplier<CompletableFuture<Void>> call, LinePacer.Turn turn) {
        CompletableFuture<Void> made;
        try {
            made = call.get();
        } catch (Throwable e) {
            made = CompletableFuture.failedFuture(e);
        }
        return made.whenComplete((nothing, failure) -> {
            if (failure != null && SendRefusal.is(failure)) {
                turn.giveBack();
            }
        });
    }

    /** A new chat is identified by its addresses, if they can be read without consuming the body. */
    private static PacedSend send(IMessageOperation operation, IMessageConfiguration options, Exchange exchange) {
        if (operation == IMessageOperation.createChat) {
            Object body = exchange.getMessage().getBody();
            boolean isReadable = body instanceof String || body instanceof Collection<?>;
            return new PacedSend(isReadable ? body.toString() : null, true);
        }
        OperationArguments arguments = new OperationArguments(operation.name(), options, exchange, true);
        List<String> to = operation == IMessageOperation.sendMessage && options.vendor() == IMessageProvider.LINQ
                ? arguments.sending().to()
                : List.of();
        return new PacedSend(to.isEmpty() ? arguments.chatGuidOrNull() : to.toString(), false);
    }

    private CompletableFuture<PacedLine> line(IMessageConfiguration options, Exchange exchange) {
        String account = options.getAccount();
        if (options.getClient() != null) {
            return CompletableFuture.completedFuture(new PacedLine(options.getClient(), account, "client"));
        }
        if (options.vendor() == IMessageProvider.LINQ || options.getProjectId() == null) {
            return CompletableFuture.completedFuture(tokenLine(options));
        }
        PhotonProject project = endpoint.getComponent().project(options);
        String name = lines.name(options, exchange);
        return (name == null ? onlyLine(project) : project.line(name).thenApply(ProjectLine::instanceId))
                .thenApply(line -> new PacedLine(project.projectId() + "/" + line, account, line));
    }

    /**
     * The line of an endpoint that names none. Photon is called only once; sends continue while it is not available.
     */
    private static CompletableFuture<String> onlyLine(PhotonProject project) {
        List<ProjectLine> known = project.knownLines();
        return (known == null ? project.lines() : CompletableFuture.completedFuture(known))
                .thenApply(found -> found.size() == 1 ? found.get(0).instanceId() : project.projectId());
    }

    /** Linq's token serves several lines, and a call does not say which line a chat uses. */
    private static PacedLine tokenLine(IMessageConfiguration options) {
        TokenLine identity = new TokenLine(
                options.vendor(),
                options.getAddress(),
                options.getServer(),
                options.getTokenSupplier() == null ? options.getToken() : null,
                options.getTokenSupplier());
        String name = options.vendor() == IMessageProvider.LINQ
                ? options.getFrom()
                : Objects.requireNonNullElse(options.getServer(), options.getAddress());
        return new PacedLine(identity, options.getAccount(), name);
    }
}
