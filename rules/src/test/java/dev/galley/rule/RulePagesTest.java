package dev.galley.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/} as the rules describe themselves; {@code -Dgalley.update} rewrites it. */
final class RulePagesTest {

  private static final Path DOCS = Path.of("docs");
  private static final List<Rule> RULES = RuleSet.standard().rules().toList();

  @BeforeAll
  static void update() throws IOException {
    if (Boolean.getBoolean("galley.update")) {
      try (Stream<Path> pages = Files.list(DOCS)) {
        for (Path page : pages.toList()) {
          Files.delete(page);
        }
      }
      for (Rule rule : RULES) {
        Files.writeString(DOCS.resolve(rule.id() + ".md"), RulePage.of(rule));
      }
    }
  }

  @Test
  void everyPageIsUpToDate() {
    assertThat(RULES)
        .isNotEmpty()
        .allSatisfy(
            rule -> assertThat(DOCS.resolve(rule.id() + ".md")).hasContent(RulePage.of(rule)));
  }

  @Test
  void everyPageHasARule() throws IOException {
    try (Stream<Path> pages = Files.list(DOCS)) {
      assertThat(pages)
          .extracting(page -> page.getFileName().toString())
          .containsExactlyInAnyOrderElementsOf(
              RULES.stream().map(rule -> rule.id() + ".md").toList());
    }
  }
}
