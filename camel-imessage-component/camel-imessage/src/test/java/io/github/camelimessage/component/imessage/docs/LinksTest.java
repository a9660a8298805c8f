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

/** The files, headings, modules and profiles that the pages name exist. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");

    private static final Pattern ASCIIDOC_LINK = Pattern.compile("link:([^\\[#\\s]+)(?:#([^\\[\\s]+))?\\[");
    private static final Pattern ASCIIDOC_REFERENCE = Pattern.compile("<<([^>]+)>>");
    private static final Pattern ASCIIDOC_HEADING = Pattern.compile("(?m)^=+ (.*)$");

    private static final Modules MODULES = new Modules();

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : Pages.all()) {
            Pattern form = isAsciidoc(page) ? ASCIIDOC_LINK : LINK;
            for (MatchResult link :
                    form.matcher(Files.readString(page)).results().toList()) {
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

    @Test
    void referencesWithinThePageOfTheComponentNameItsHeadings() throws IOException {
        for (Path page : Pages.all().stream().filter(LinksTest::isAsciidoc).toList()) {
            String text = Files.readString(page);
            List<String> headings = ASCIIDOC_HEADING
                    .matcher(text)
                    .results()
                    .map(heading -> heading.group(1))
                    .toList();

            assertThat(ASCIIDOC_REFERENCE.matcher(text).results().map(reference -> reference.group(1)))
                    .isNotEmpty()
                    .isSubsetOf(headings);
        }
    }

    private static boolean isAsciidoc(Path page) {
        return page.toString().endsWith(".adoc");
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

    /** Otherwise the next page names an artifact that the reader does not have. */
    @Test
    void commandsThatInstallInstallWhatTheBomNames() throws IOException {
        assertThat(Pages.snippets("bash").stream()
                        .flatMap(snippet -> snippet.code().lines())
                        .filter(command -> command.startsWith("mvn install")))
                .hasSize(2)
                .allSatisfy(command -> assertThat(MODULES.built(command)).containsAll(MODULES.published()));
    }

    private static void check(Snippet snippet, String command, List<String> wrong) throws IOException {
        String poms = Files.readString(Pages.ROOT.resolve("pom.xml"));
        for (String module : Modules.namedIn(command)) {
            if (!MODULES.exists(module)) {
                wrong.add(snippet + ": " + command);
                return;
            }
            poms += MODULES.pom(module);
        }
        var profile = Pattern.compile("-P(\\w+)").matcher(command);
        if (profile.find() && !poms.contains("<id>" + profile.group(1) + "</id>")) {
            wrong.add(snippet + ": " + command);
        }
    }
}
