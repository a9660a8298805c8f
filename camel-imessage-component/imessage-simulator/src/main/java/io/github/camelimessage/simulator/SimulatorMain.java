// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import io.github.camelimessage.simulator.world.EventLog;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the simulator as a program, until it is interrupted. */
@Command(
        name = "imessage-simulator",
        mixinStandardHelpOptions = true,
        version = "imessage-simulator 0.1.0",
        description =
                "A local iMessage server for development: speaks Photon's gRPC and HTTP/JSON and Linq's REST, keeps everything in"
                        + " memory, needs no account.")
public final class SimulatorMain implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--host",
            defaultValue = "localhost",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, which other machines cannot reach).")
    private String host;

    @Option(
            names = "--grpc-port",
            defaultValue = "0",
            paramLabel = "PORT",
            description = "Port of gRPC (default: any free one).")
    private int grpcPort;

    @Option(
            names = "--http-port",
            defaultValue = "0",
            paramLabel = "PORT",
            description = "Port of HTTP/JSON (default: any free one).")
    private int httpPort;

    @Option(
            names = "--linq-port",
            defaultValue = "0",
            paramLabel = "PORT",
            description = "Port of Linq's REST API (default: any free one).")
    private int linqPort;

    @Option(
            names = "--page-port",
            defaultValue = "0",
            paramLabel = "PORT",
            description = "Port of the page that shows what happens (default: any free one).")
    private int pagePort;

    @Option(
            names = "--page-host",
            defaultValue = "localhost",
            paramLabel = "HOST",
            description =
                    "Address that the page listens on (default: ${DEFAULT-VALUE}). The page asks for no token: who"
                            + " reaches it may do everything.")
    private String pageHost;

    @Option(names = "--no-page", description = "Serve no page.")
    private boolean isWithoutPage;

    @Option(names = "--token", description = "Token that clients must send (default: a random one, printed).")
    private String token;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new SimulatorMain());
    }

    @Override
    public Integer call() throws InterruptedException {
        SimulatorBuilder builder = IMessageSimulator.builder()
                .host(host)
                .grpcPort(grpcPort)
                .httpPort(httpPort)
                .linqPort(linqPort)
                .token(token == null ? UUID.randomUUID().toString() : token);
        if (!isWithoutPage) {
            builder.pagePort(pagePort).pageHost(pageHost);
        }
        try (IMessageSimulator simulator = builder.start()) {
            beginBeyondEarlierLogs(simulator.world().log());
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "imessage-simulator-stop"));
            new Announcement(simulator, !isWithoutPage).print(spec.commandLine().getOut());
            new CountDownLatch(1).await();
        }
        return CommandLine.ExitCode.OK;
    }

    /**
     * An application may have kept its position in the log of an earlier run. No number comes again, so that new events are
     * not taken for those of then, and the position is refused.
     */
    private static void beginBeyondEarlierLogs(EventLog log) {
        log.skip(System.currentTimeMillis());
        log.trimBefore(log.head() + 1);
    }
}
