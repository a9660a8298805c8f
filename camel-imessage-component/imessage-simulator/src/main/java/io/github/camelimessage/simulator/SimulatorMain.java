// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the simulator as a program until it is interrupted. */
@Command(
        name = "imessage-simulator",
        mixinStandardHelpOptions = true,
        versionProvider = SimulatorMain.ManifestVersion.class,
        description =
                "A local iMessage server for development with Photon's gRPC and HTTP/JSON and Linq's REST API. It keeps"
                        + " everything in memory and needs no account.")
public final class SimulatorMain implements Callable<Integer> {

    /** Not that of an application: the program prints its token. */
    private static final String TOKEN_VARIABLE = "IMESSAGE_SIMULATOR_TOKEN";

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
            description = "Port of gRPC (default: any free port).")
    private int grpcPort;

    @Option(
            names = "--http-port",
            defaultValue = "0",
            paramLabel = "PORT",
            description = "Port of HTTP/JSON (default: any free port).")
    private int httpPort;

    @Option(
            names = "--linq-port",
            defaultValue = "0",
            paramLabel = "PORT",
            description = "Port of Linq's REST API (default: any free port).")
    private int linqPort;

    @Option(
            names = "--page-port",
            defaultValue = "0",
            paramLabel = "PORT",
            description = "Port of the web page that shows what happens (default: any free port).")
    private int pagePort;

    @Option(
            names = "--page-host",
            defaultValue = "localhost",
            paramLabel = "HOST",
            description = "Address that the page listens on (default: ${DEFAULT-VALUE}). The page needs no token:"
                    + " anyone who can reach it can do everything.")
    private String pageHost;

    @Option(names = "--no-page", description = "Do not serve the web page.")
    private boolean isWithoutPage;

    @Option(
            names = "--token",
            defaultValue = "${env:" + TOKEN_VARIABLE + "}",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "Token that clients must send (default: that of the environment variable " + TOKEN_VARIABLE
                    + ", otherwise a random one, printed). Other users of the machine can see arguments.")
    private String token;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new SimulatorMain()).setExecutionExceptionHandler(SimulatorMain::failed);
    }

    /** A port that is taken needs no stack trace. */
    private static int failed(Exception failure, CommandLine program, CommandLine.ParseResult arguments)
            throws Exception {
        if (!(failure instanceof UncheckedIOException)) {
            throw failure;
        }
        program.getErr().println(failure.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }

    private SimulatorBuilder builder() {
        try {
            SimulatorBuilder builder = IMessageSimulator.builder()
                    .host(host)
                    .grpcPort(grpcPort)
                    .httpPort(httpPort)
                    .linqPort(linqPort)
                    .token(token == null ? UUID.randomUUID().toString() : token)
                    .afterEarlierRuns();
            return isWithoutPage ? builder : builder.pagePort(pagePort).pageHost(pageHost);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        try (IMessageSimulator simulator = builder().start()) {
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "imessage-simulator-stop"));
            new Announcement(simulator, !isWithoutPage).print(spec.commandLine().getOut());
            new CountDownLatch(1).await();
        }
        return CommandLine.ExitCode.OK;
    }

    /** The version from the manifest of the jar; classes in a directory have none. */
    static final class ManifestVersion implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = SimulatorMain.class.getPackage().getImplementationVersion();
            return new String[] {"imessage-simulator " + (version == null ? "(built from source)" : version)};
        }
    }
}
