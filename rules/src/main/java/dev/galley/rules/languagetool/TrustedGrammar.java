package dev.galley.rules.languagetool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.languagetool.AnalyzedSentence;
import org.languagetool.Languages;
import org.languagetool.ResourceBundleTools;
import org.languagetool.rules.Rule;
import org.languagetool.rules.en.AvsAnRule;
import org.languagetool.rules.patterns.PatternRuleLoader;
import org.languagetool.rules.patterns.RuleSet;

/**
 * LanguageTool's own code of the trusted rules, loaded when the first sentence is checked.
 *
 * <p>{@code JLanguageTool} is never made: its rules and models take most of its start.
 */
final class TrustedGrammar {

  /** The patterns, which the build cuts out of LanguageTool's grammar. */
  static final String RESOURCE = "trusted.xml";

  private static final RuleSet RULES = RuleSet.textHinted(load());

  private TrustedGrammar() {}

  /** Returns the rules that the words of a sentence do not exclude. */
  static List<Rule> rules(AnalyzedSentence sentence) {
    return RULES.rulesForSentence(sentence);
  }

  private static List<Rule> load() {
    try (InputStream patterns = TrustedGrammar.class.getResourceAsStream(RESOURCE)) {
      if (patterns == null) {
        throw new IllegalStateException(
            "No " + RESOURCE + " on the class path; the Maven build writes it");
      }
      List<Rule> rules =
          new ArrayList<>(
              new PatternRuleLoader()
                  .getRules(patterns, RESOURCE, Languages.getLanguageForShortCode("en-US")));
      rules.add(new AvsAnRule(ResourceBundleTools.getMessageBundle()));
      return rules;
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + RESOURCE, e);
    }
  }
}
