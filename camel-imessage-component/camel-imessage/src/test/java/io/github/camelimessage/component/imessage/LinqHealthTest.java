// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckRepository;
import org.junit.jupiter.api.Test;

class LinqHealthTest extends VendorSuite {

    @Override
    Vendor vendor() {
        return Vendor.LINQ;
    }

    @Override
    protected CamelContext createCamelContext() {
        CamelContext context = super.createCamelContext();
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        HealthCheckRepository producers = (HealthCheckRepository) registry.resolveById("producers");
        producers.setEnabled(true);
        registry.register(producers);
        return context;
    }

    @Test
    void aTokenThatWorksIsUpAndAWrongOneIsDown() throws Exception {
        run("getChat", null);
        run("getChat?token=wr0ng-t0ken", null);

        List<HealthCheck.Result> results = HealthCheckHelper.invokeReadiness(context, "full").stream()
                .filter(result -> result.getCheck().getId().startsWith("producer:imessage"))
                .sorted(Comparator.comparing(result -> result.getCheck().getId()))
                .toList();

        assertThat(results)
                .extracting(HealthCheck.Result::getState)
                .containsExactly(HealthCheck.State.UP, HealthCheck.State.DOWN);
        assertThat(results.get(1).getDetails()).containsEntry("error.class", "AuthenticationException");
        assertThat(results.get(1).toString()).doesNotContain("wr0ng-t0ken");
        assertThat(results.get(1).getMessage().orElse("")).doesNotContain("wr0ng-t0ken");
    }
}
