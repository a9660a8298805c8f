// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SimulatorMainTest {

    @Test
    void helpNamesEveryOption() {
        StringWriter out = new StringWriter();
        CommandLine program = SimulatorMain.commandLine().setOut(new PrintWriter(out));
        assertThat(program.execute("--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "--host",
                        "--grpc-port",
                        "--http-port",
                        "--linq-port",
                        "--page-port",
                        "--page-host",
                        "--no-page")
                .contains("--token", "--version");
    }

    @Test
    void whatItDoesNotKnowItRefuses() {
        CommandLine program = SimulatorMain.commandLine().setErr(new PrintWriter(new StringWriter()));
        assertThat(program.execute("--port", "1")).isEqualTo(CommandLine.ExitCode.USAGE);
    }
}
