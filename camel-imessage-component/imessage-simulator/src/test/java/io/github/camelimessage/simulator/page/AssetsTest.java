// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest extends PageSuite {
    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([\\w.]+)\"|from '\\./([\\w.]+)'");

    @Test
    void everyFileThatThePageNamesIsServedAndSecured() throws Exception {
        Set<String> files = files();
        assertThat(files).contains("main.js", "page.css", "icon.svg", "dom.js");
        for (String file : files) {
            HttpResponse<String> response = get("/" + file);
            assertThat(response.statusCode()).as(file).isEqualTo(200);
            assertThat(response.headers().firstValue("content-type").orElseThrow())
                    .as(file)
                    .matches("text/(html|css|javascript); charset=utf-8|image/svg\\+xml");
            assertThat(response.headers().firstValue("content-security-policy").orElseThrow())
                    .contains("default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe", "http:", "https:", "*");
            assertThat(response.headers().firstValue("x-content-type-options")).hasValue("nosniff");
            assertThat(response.headers().firstValue("cross-origin-resource-policy"))
                    .hasValue("same-origin");
        }
    }

    /** The policy would stop most of this in a browser; this test needs no browser. */
    @Test
    void nothingComesFromElsewhereAndNoMarkupIsMadeOfText() throws Exception {
        for (String file : files()) {
            String text = get("/" + file).body();
            assertThat(text.replace("http://www.w3.org/2000/svg", "")).as(file).doesNotContain("http://", "https://");
            assertThat(text)
                    .as(file)
                    .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
                    .doesNotContain("createContextualFragment", "DOMParser", "style=\"", " onclick=", " onload=");
        }
    }

    private Set<String> files() throws Exception {
        Set<String> files = new LinkedHashSet<>(Set.of("index.html"));
        Set<String> read = new LinkedHashSet<>();
        while (!read.containsAll(files)) {
            for (String file : Set.copyOf(files)) {
                if (read.add(file)) {
                    Matcher reference = REFERENCE.matcher(get("/" + file).body());
                    while (reference.find()) {
                        files.add(reference.group(1) == null ? reference.group(2) : reference.group(1));
                    }
                }
            }
        }
        return files;
    }

    @Test
    void theRootIsThePage() throws Exception {
        assertThat(get("/").body()).isEqualTo(get("/index.html").body()).contains("<title>iMessage simulator</title>");
    }

    /** A text is returned as JSON, unchanged, and with a type that no browser shows as a page. */
    @Test
    void textsAreData() throws Exception {
        String markup = "<img src=x onerror=alert(1)> \u2028 \" ' & </script>";
        String chat = simulator.person(ALICE).createGroup(BOB);
        simulator.person(ALICE).rename(chat, markup);
        simulator.person(ALICE).sendText(chat, markup);
        HttpResponse<String> response = get(chatPath(chat));
        assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(response.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(JSON.readTree(response.body()).at("/chat/name").asText()).isEqualTo(markup);
        assertThat(JSON.readTree(response.body()).at("/messages/0/text").asText())
                .isEqualTo(markup);
    }
}
