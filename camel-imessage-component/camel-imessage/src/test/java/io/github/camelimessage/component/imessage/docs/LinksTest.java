// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages point to is there: files, headings, and what commands name. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : Pages.all()) {
            for (MatchResult link :
                    LINK.matcher(Files.readString(page)).results().toList()) {
                Path target = link.group(1).isEmpty()
                        ? page
                        : page.resolveSibling(link.group(1)).normalize();
                if (!Files.exists(target)
                        || link.group(2) != null && !headings(target).contains(link.group(2))) {
                    broken.add(Pages.name(page) + ": " + link.group());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    /** Headings as GitHub names them in links. */
    private static List<String> headings(Path page) throws IOException {
        String text = BLOCK.matcher(Files.readString(page)).replaceAll("");
        return HEADING.matcher(text)
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @Test
    void everyGuideIsReachedFromTheReadme() throws IOException {
        String readme = Files.readString(Pages.ROOT.resolve("README.md"));
        try (Stream<Path> guides = Files.list(Pages.GUIDES)) {
            assertThat(guides.map(Pages::name).filter(guide -> !readme.contains("(" + guide + ")")))
                    .isEmpty();
        }
    }

    @Test
    void mavenCommandsNameModulesAndProfilesThatExist() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Snippet snippet : Pages.snippets("bash")) {
            for (String command :
                    snippet.code().lines().filter(line -> line.contains("mvn ")).toList()) {
                check(snippet, command, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(Snippet snippet, String command, List<String> wrong) throws IOException {
        String poms = Files.readString(Pages.ROOT.resolve("pom.xml"));
        var modules = Pattern.compile("-pl (\\S+)").matcher(command);
        for (String module : modules.find() ? modules.group(1).split(",") : new String[0]) {
            Path pom = Pages.ROOT.resolve(module).resolve("pom.xml");
            if (!Files.exists(pom)) {
                wrong.add(snippet + ": " + command);
                return;
            }
            poms += Files.readString(pom);
        }
        var profile = Pattern.compile("-P(\\w+)").matcher(command);
        if (profile.find() && !poms.contains("<id>" + profile.group(1) + "</id>")) {
            wrong.add(snippet + ": " + command);
        }
    }
}
