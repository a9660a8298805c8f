// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names in a query in PromQL.
 *
 * @param text of the query
 * @param shown text in which {@code {{label}}} or {@code $labels.label} stands for labels of the result
 */
record PromQuery(String text, List<String> shown) {

    private static final String STRINGS = "\"[^\"]*\"";
    private static final Pattern SELECTOR = Pattern.compile("([a-z_]+)\\s*\\{([^}]*)}");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");
    private static final Pattern BY = Pattern.compile("\\bby\\s*\\(([^)]*)\\)");
    private static final Pattern WITHOUT = Pattern.compile("\\bwithout\\s*\\(([^)]*)\\)");
    private static final Pattern OFFSET = Pattern.compile("\\boffset\\s+\\w+");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern LABEL = Pattern.compile("\\{\\{\\s*(?:\\$labels\\.)?(\\w+)\\s*}}");

    /** Words of PromQL that are no names of metrics. */
    private static final Set<String> WORDS = Set.of(
            "sum",
            "min",
            "max",
            "rate",
            "increase",
            "changes",
            "avg_over_time",
            "min_over_time",
            "max_over_time",
            "last_over_time",
            "and",
            "or",
            "unless");

    /** @param exported the labels of each metric, by its name */
    void check(Map<String, Set<String>> exported) {
        assertThat(metrics()).as("the metrics in %s", text).isNotEmpty();
        assertThat(exported.keySet()).as("the metrics of %s", text).containsAll(metrics());
        for (MatchResult selector : SELECTOR.matcher(withoutStrings()).results().toList()) {
            assertThat(exported.get(selector.group(1)))
                    .as("labels that %s selects by", text)
                    .containsAll(groups(MATCHER, selector.group(2)));
        }
        Set<String> labels = labels(exported);
        assertThat(labels).as("labels that %s sums by", text).containsAll(names(BY));
        Set<String> ofResult = new TreeSet<>(names(BY).isEmpty() ? labels : names(BY));
        ofResult.removeAll(names(WITHOUT));
        shown.forEach(line -> assertThat(ofResult).as(line).containsAll(groups(LABEL, line)));
    }

    Set<String> metrics() {
        String bare = withoutStrings().replaceAll("\\{[^}]*}", "").replaceAll("\\[[^]]*]", "");
        for (Pattern other : List.of(BY, WITHOUT, OFFSET)) {
            bare = other.matcher(bare).replaceAll("");
        }
        return WORD.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(word -> !WORDS.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The values that a label may have in this query. */
    Stream<String> values(String label) {
        return groups(Pattern.compile("\\b" + label + "=~\"([^\"]*)\""), text).stream()
                .flatMap(value -> Arrays.stream(value.split("\\|")));
    }

    /** The labels in lists of one kind. */
    private Set<String> names(Pattern lists) {
        return groups(lists, text).stream()
                .flatMap(list -> Arrays.stream(list.split("\\s*,\\s*")))
                .collect(Collectors.toSet());
    }

    /** The labels that all metrics of the query have. */
    private Set<String> labels(Map<String, Set<String>> exported) {
        Set<String> common = new TreeSet<>(exported.get(metrics().iterator().next()));
        metrics().forEach(metric -> common.retainAll(exported.get(metric)));
        return common;
    }

    private String withoutStrings() {
        return text.replaceAll(STRINGS, "\"\"");
    }

    private static Set<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
