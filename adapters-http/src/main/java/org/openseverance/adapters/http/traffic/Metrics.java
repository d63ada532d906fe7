package org.openseverance.adapters.http.traffic;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** What is counted: requests by operation and status with their times, bytes, requests under way, and the machine beneath. */
public final class Metrics implements AutoCloseable {

    private static final Duration[] EDGES = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final ConcurrentMap<String, ConcurrentMap<Integer, Timer>> timers = new ConcurrentHashMap<>();
    private final LongAdder active = new LongAdder();
    private final Counter received;
    private final Counter sent;

    public Metrics() {
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collections.bindTo(registry);
        registry.gauge("http.server.requests.active", active);
        received = Counter.builder("http.server.received").baseUnit("bytes").register(registry);
        sent = Counter.builder("http.server.sent").baseUnit("bytes").register(registry);
    }

    /** Where others count what is theirs. */
    public MeterRegistry registry() {
        return registry;
    }

    void begun() {
        active.increment();
    }

    void ended(String operation, int status, long nanoseconds, long bytesReceived, long bytesSent) {
        active.decrement();
        received.increment((double) bytesReceived);
        sent.increment((double) bytesSent);
        ConcurrentMap<Integer, Timer> byStatus = timers.get(operation);
        if (byStatus == null) {
            byStatus = timers.computeIfAbsent(operation, key -> new ConcurrentHashMap<>());
        }
        Timer timer = byStatus.get(status);
        if (timer == null) {
            timer = byStatus.computeIfAbsent(status, key -> timer(operation, status));
        }
        timer.record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    private Timer timer(String operation, int status) {
        return Timer.builder("http.server.requests")
                .tag("operation", operation)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(EDGES)
                .register(registry);
    }

    /** All of it in the text format of Prometheus. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
