package dev.galley.rule;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The documentation of one rule as a Markdown page. */
public final class RulePage {

  private static final Pattern MARKED = Pattern.compile("\\[\\[(.*?)]]", Pattern.DOTALL);

  private RulePage() {}

  /** Renders what {@code rule} declares about itself. */
  public static String of(Rule rule) {
    RuleInfo info = rule.info();
    return """
        <!-- Generated from %s; edit that. -->
        # %s

        %s.

        Category: %s. Default severity: %s.

        %s

        ## Flagged

        %s

        ## Accepted

        %s
        """
        .formatted(
            rule.source(),
            rule.id(),
            info.summary(),
            info.category().label(),
            info.severity().label(),
            info.explanation().strip(),
            bullets(rule.examples(), RulePage::flagged),
            bullets(rule.accepts(), RulePage::accepted));
  }

  private static String flagged(Example example) {
    return "%s%s<br>better: %s"
        .formatted(
            MARKED.matcher(inLine(example.bad())).replaceAll("**$1**"),
            reference(example.reference()),
            inLine(example.good()));
  }

  private static String accepted(Accepts accepts) {
    return inLine(accepts.value()) + reference(accepts.reference());
  }

  private static String reference(String reference) {
    return reference.isEmpty() ? "" : "<br>reference: " + inLine(reference);
  }

  private static String inLine(String text) {
    return text.strip().replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
  }

  private static <T> String bullets(List<T> items, Function<T, String> text) {
    return items.stream().map(text).map("- "::concat).collect(Collectors.joining("\n"));
  }
}
