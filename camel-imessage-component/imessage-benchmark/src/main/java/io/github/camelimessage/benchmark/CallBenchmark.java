// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Calls per second with a fixed number in flight. Each iteration of the benchmark takes a place, starts a call, and the
 * call's answer gives the place back; with one place the time per call is the reciprocal.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class CallBenchmark {

    @Param({"bare", "route"})
    public String caller;

    @Param({"grpc", "http"})
    public String transport;

    @Param({"getChat", "setTyping"})
    public String operation;

    @Param({"1", "32"})
    public int inFlight;

    private Caller subject;
    private Semaphore places;
    private volatile Throwable failure;

    @Setup
    public void open() throws Exception {
        Target target = Target.fromSystemProperties(operation, transport);
        places = new Semaphore(inFlight);
        if (caller.equals("route")) {
            subject = new RouteCaller(target);
        } else {
            subject = transport.equals("grpc") ? new BareGrpcCaller(target) : new BareHttpCaller(target);
        }
    }

    @Benchmark
    public void call() throws Exception {
        if (failure != null) {
            throw new IllegalStateException("a call failed", failure);
        }
        places.acquire();
        subject.call(this::done);
    }

    private void done(Throwable problem) {
        if (problem != null) {
            failure = problem;
        }
        places.release();
    }

    @TearDown
    public void close() throws Exception {
        places.acquire(inFlight);
        subject.close();
    }
}
