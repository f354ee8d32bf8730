package dev.galley.rules.languagetool;

import com.google.auto.service.AutoService;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleTable;
import java.util.stream.Stream;

/** The rules of LanguageTool that {@code trusted.tsv} names. */
@AutoService(RuleTable.class)
public final class TrustedRules implements RuleTable {

  @Override
  public Stream<Rule> rules() {
    return TrustedRow.all().stream().map(TrustedRule::new);
  }
}
