package dev.galley.rules.mistranslation;

import com.google.auto.service.AutoService;
import dev.galley.rule.Accepts;
import dev.galley.rule.Category;
import dev.galley.rule.Example;
import dev.galley.rule.Finding;
import dev.galley.rule.PairRule;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleInfo;
import dev.galley.rule.Severity;
import dev.galley.text.Link;
import dev.galley.text.Token;
import dev.galley.text.WordAlignment.Gap;
import java.util.List;

/** Flags a noun among equal words that has nothing to do with the reference's. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.MAJOR,
    summary = "A noun that names something else than the reference's",
    explanation =
        """
        In two cuts of one English text, between many equal words, the one puts out a fire and the
        other a cheese. Flagged where WordNet knows both nouns and has them in no field in common:
        food here, an event there. Words of one field, such as two for people, may be an editor's
        choice, and quotations are compared by another rule. Of 4,500 translations and their
        post-edits (mlqe_pe) five are flagged, all of them rightly; none of clean_human.""")
@Example(
    bad = "Firefighters from three valleys took six hours to put out the [[cheese]].",
    good = "Firefighters from three valleys took six hours to put out the blaze.",
    reference = "Firefighters from three valleys took six hours to put out the blaze.")
@Example(
    bad = "The premier met the [[sausages]] from both ferries on the quay at Skagen on Friday.",
    good = "The premier met the survivors from both ferries on the quay at Skagen on Friday.",
    reference = "The premier met the survivors from both ferries on the quay at Skagen on Friday.")
@Accepts(
    value = "Firefighters from three valleys took six hours to put out the fire.",
    reference = "Firefighters from three valleys took six hours to put out the blaze.")
@Accepts(
    value = "The premier met his Danish colleague on the quay at Skagen on Friday.",
    reference = "The premier met his Danish counterpart on the quay at Skagen on Friday.")
@Accepts(
    value = "The premier met the crew of both ferries on the quay at Skagen on Friday.",
    reference = "The premier met the sailors of both ferries on the quay at Skagen on Friday.")
@Accepts(
    value = "The owners of the mill met the workers in the canteen on Friday.",
    reference = "The owners of the plant met the workers in the canteen on Friday.")
@Accepts(
    value = "Firefighters from three valleys took six hours to put out the cheese.",
    reference = "Firefighters from three valleys took six hours to put out the blaze.",
    isRetold = true)
public final class ReplacedNoun implements PairRule {

  /** Of people, which WordNet does not know. */
  private static final String COUNTERPART = "counterpart";

  @Override
  public List<Finding> check(Link link) {
    if (!link.sharesWording()) {
      return List.of();
    }
    boolean[] quoted = QuotedChange.quoted(link.candidateTokens());
    return link.words().gaps().stream()
        .filter(gap -> gap.to() - gap.from() == 1 && gap.referenceTo() - gap.referenceFrom() == 1)
        .filter(gap -> !quoted[gap.from()] && isOther(link, gap))
        .filter(gap -> Slot.of(link, gap.from(), gap.referenceFrom()).isVerbatim())
        .map(
            gap ->
                Words.changed(
                    link.candidateTokens().get(gap.from()),
                    link.referenceTokens().get(gap.referenceFrom())))
        .toList();
  }

  private static boolean isOther(Link link, Gap gap) {
    Token mine = link.candidateTokens().get(gap.from());
    Token theirs = link.referenceTokens().get(gap.referenceFrom());
    return isNoun(mine)
        && isNoun(theirs)
        && mine.isOfOtherFieldThan(theirs)
        && link.differences().areUnrelated(gap.from(), gap.referenceFrom());
  }

  private static boolean isNoun(Token token) {
    return token.is("NN")
        && !token.is("NNP")
        && !token.isCapitalized()
        && !token.lemma().equals(COUNTERPART);
  }
}
