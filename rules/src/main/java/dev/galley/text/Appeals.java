package dev.galley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the site's words to its readers in an article: appeals for money, newsletters, buttons.
 *
 * <p>An appeal often runs over several blocks and says what it is only in some of them, so each
 * block is weighed alone, and then by its neighbours. News about donations, subscriptions and
 * paywalls speaks of them in the third person; what stands in quotation marks counts for nothing.
 */
final class Appeals {

  /** A button or a label; longer lines that begin alike are sentences of the story. */
  private static final int MAX_BUTTON_WORDS = 16;

  private static final int MAX_BUTTON_LENGTH = 160;

  /** A sentence this short that begins as a button does is one: "Sign in to comment." */
  private static final int MAX_NOTICE_WORDS = 6;

  /** Lines that only a site says. */
  private static final Pattern BUTTON =
      Pattern.compile(
          "^(?:"
              + "(?:please )?(?:sign|log)[ -]?(?:in|up)(?: (?:to|for|with|here|now|and|or)\\b.*+)?"
              + "|(?:please )?(?:subscribe|register|donate|contribute)(?: (?:to|for|now|here|today|free|and|from|with)\\b.*+)?"
              + "|(?:please )?join (?:us|our|now|the (?:conversation|discussion|community)|today|for free)\\b.*+"
              + "|become an? (?:\\w+ ){0,2}(?:member|subscriber|supporter|patron|insider)\\b.*+"
              + "|(?:please )?(?:consider )?support(?:ing)? (?:us|our|independent|quality|local|this site)\\b.*+"
              + "|(?:read|see|find out|learn|discover) (?:more|also|next)(?: ?[:>»…].*+| (?:here|stories|from .*+|on our .*+))?"
              + "|(?:also|must|further|recommended) (?:read|reading)\\b.*+|read (?:the full (?:story|article)|our full .*+|on)"
              + "|(?:see|watch|listen) (?:also|now|live|here) ?:?.*+|(?:watch|listen|related|more|read)(?: \\w+)?: .*+"
              + "|share (?:this|on|via|with your|the article|article|story)\\b.*+"
              + "|(?:follow|like|find) (?:us|@\\w+)\\b.*+|follow our\\b.*+|follow \\w+ on (?:twitter|facebook|instagram|x|tiktok)\\b.*+"
              + "|(?:click|tap) (?:here|below|the link|on the link|to)\\b.*+"
              + "|download (?:our|the) (?:\\w+ )?app\\b.*+|get (?:our|the|your|all)\\b.*\\b(?:inbox|newsletters?|app|alerts|updates|briefing).*+"
              + "|get the (?:best|latest|day['’]s)\\b.*+"
              + "|(?:our|the) (?:free |daily |weekly |morning )*newsletters?\\b.*\\binbox\\b.*+"
              + "|(?:view|show|hide|load|see|leave|add|post|read) (?:a |all |more |the |\\d++ )*(?:comments?|replies|more)"
              + "|(?:skip|back|jump) to (?:\\w+ )*(?:top|content|main|ad|advertisement)|skip ad(?:vertisement)?"
              + "|(?:story|article|content) continues (?:below|after)\\b.*+|continue reading\\b.*+|keep reading\\b.*+"
              + "|advertis(?:e|ement|ing)(?: \\W.*+| with us)?|(?:sponsored|promoted|paid|partner) content\\b.*+|ad feedback"
              + "|(?:related|recommended|popular|trending|more|latest|top)(?: (?:stories|articles|topics|content|posts|coverage|links|videos))"
              + "(?: (?:on|from|for) .*+)?:?|(?:related|more|latest|top) news:?|related:?|most (?:read|popular|viewed|shared)\\b.*+|trending(?: now)?|editor['’]s picks?"
              + "|(?:you (?:may|might) (?:also )?(?:like|be interested|enjoy)|more (?:like this|from (?:this|our) .*+))\\b.*+|don['’]t miss\\b.{0,40}+"
              + "|(?:share|tweet|print|e-?mail|copy link|save|whatsapp|facebook|twitter|linkedin|reddit|bookmark|comments?)"
              + "(?:[ ,|·/]+(?:share|tweet|print|e-?mail|copy|link|save|whatsapp|facebook|twitter|x|linkedin|reddit|pinterest|telegram|\\d++))*+"
              + "|(?:accept|reject|manage|allow) (?:all )?(?:cookies|choices|preferences)\\b.*+"
              + "|(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|cookie (?:policy|settings))\\b.*+"
              + "|.{0,60}\\ball rights reserved\\b.*+|(?:©|\\(c\\)|copyright ©?) ?\\d{4}.*+"
              + "|(?:already|not yet|not) an? (?:member|subscriber)\\b.*+|already (?:have an account|subscribed|registered)\\b.*+"
              + "|enjoy(?:ed|ing) (?:this|our|what you)\\b.*+|liked this (?:article|story)\\b.*+"
              + "|(?:create|open) (?:an? )?(?:free )?account\\b.*+|start (?:your )?(?:free )?trial\\b.*+|try it free\\b.*+"
              + "|unlock (?:this|the full|unlimited|all)\\b.*+|your (?:support|donation|contribution|subscription|gift) \\w+.*+"
              + "|(?:do you )?have (?:a|any) (?:story|news )?tips?\\b.{0,8}\\?.*+|turn on notifications\\b.*+"
              + "|you (?:have|['’]ve) (?:read|reached|used) .*\\b(?:free|articles?|limit)\\b.*+|\\d+ (?:free )?articles? (?:left|remaining)\\b.*+"
              + "|stay (?:informed|connected|up to date)\\b.*+|(?:thank you|thanks) for (?:reading|subscribing|your support)\\b.*+"
              + ")[.!]?$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern READER =
      Pattern.compile("\\b(?:you|your|yours|dear readers?)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern SITE =
      Pattern.compile("\\b(?:we|our|us|ours)\\b|\\bwe['’]", Pattern.CASE_INSENSITIVE);

  // The words were chosen on appeals written for the tests and seen in print. Of 1,736
  // blocks of clean news (49 articles of English newsrooms, 122 Russian stories in two human
  // translations each) none is taken for the site's; of 3,500 blocks of machine translation, one.

  /** What a newsroom calls itself and its work. */
  private static final Pattern NEWSROOM =
      Pattern.compile(
          "\\b(?:journalism|journalists?|newsroom|reporting|reporters?|correspondents?|readers?|coverage|editorial"
              + "|advertis(?:ers?|ing)|(?:the|this|our|must-read) (?:story|stories|site|website|newspaper)|must-read|news (?:outlets?|organi[sz]ations?)"
              + "|our (?:team|work|investigations?|documentary|analysis|podcasts?|app)|fact-based|the facts|independent (?:media|press|news))\\b",
          Pattern.CASE_INSENSITIVE);

  /** What an appeal asks for or offers. */
  private static final Pattern ASKING =
      Pattern.compile(
          "\\b(?:support(?:s|ing|ers?)?|donat(?:e|es|ion|ions|ing)|contribut(?:e|ion|ions|ing)|subscri(?:be|bers?|bing|ption|ptions)"
              + "|members?|membership|paywalls?|chip in|a gift|gifts? of|(?:per|a|each|every) (?:month|year|week)|monthly|as little as"
              + "|ad[- ]free|exclusive (?:content|access)|newsletters?|inbox|unsubscribe|free (?:articles?|account|trial)|sign (?:in|up)"
              + "|log in|cancel|pay for (?:itself|our|it)|give (?:once|what|today|now)|funded by|crowdfund\\w*|help (?:us|fund|support|keep)|join us"
              + "|cookies|consent|personali[sz]e|our partners|privacy policy|terms of (?:use|service)|thank you|a (?:\\w+ )?(?:request|favou?r)|afford it|all rights reserved)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Somebody in the story speaks, or acts. */
  private static final Pattern STORY =
      Pattern.compile(
          "\\b(?:said|says|told|added|announced|according to|asked|he|she|his|her|mr|mrs|ms|(?:on |last |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b",
          Pattern.CASE_INSENSITIVE);

  /** How strongly a block must sound to start a stretch, and to be drawn into one. */
  private static final int STRONG = 4;

  private static final int WEAK = 2;

  /** How many blocks that say nothing may stand between two that do. */
  private static final int MAX_GAP = 2;

  private Appeals() {}

  /** Returns, for each block of an article, whether it is the site's. */
  static List<Boolean> in(List<String> blocks) {
    int[] strengths = blocks.stream().mapToInt(Appeals::strength).toArray();
    boolean[] site = new boolean[strengths.length];
    for (int i = 0; i < strengths.length; i++) {
      site[i] = strengths[i] >= STRONG;
    }
    spread(blocks, strengths, site);
    bridge(blocks, strengths, site);
    List<Boolean> result = new ArrayList<>(site.length);
    for (boolean is : site) {
      result.add(is);
    }
    return result;
  }

  /** Draws in what sounds weakly next to what sounds strongly, from there on too. */
  private static void spread(List<String> blocks, int[] strengths, boolean[] site) {
    for (int i = 1; i < site.length; i++) {
      drawIn(blocks, strengths, site, i, -1);
    }
    for (int i = site.length - 2; i >= 0; i--) {
      drawIn(blocks, strengths, site, i, 1);
    }
  }

  private static void drawIn(
      List<String> blocks, int[] strengths, boolean[] site, int i, int towards) {
    int beside = i + towards;
    int beyond = beside + towards;
    if (site[beside]) {
      site[i] = site[i] || strengths[i] >= WEAK;
    } else if (beyond >= 0
        && beyond < site.length
        && site[beyond]
        && strengths[i] == STRONG - 1
        && !isStory(blocks.get(beside))) {
      site[i] = true;
      site[beside] = true;
    }
  }

  /** Draws in what stands between two of the site's blocks and is not the story. */
  private static void bridge(List<String> blocks, int[] strengths, boolean[] site) {
    int last = -1;
    for (int i = 0; i < site.length; i++) {
      if (!site[i]) {
        continue;
      }
      if (last >= 0 && i - last <= MAX_GAP + 1 && isSilent(blocks, strengths, last + 1, i)) {
        for (int between = last + 1; between < i; between++) {
          site[between] = true;
        }
      }
      last = i;
    }
  }

  private static boolean isSilent(List<String> blocks, int[] strengths, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean label = Marks.words(blocks.get(i)) <= 12 && !Marks.endsSentence(blocks.get(i));
      if (!label && strengths[i] < 1 || isStory(blocks.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns how much a block sounds like the site's own words; 0 for the story's. */
  static int strength(String block) {
    if (isButton(block)) {
      return STRONG;
    }
    String own = Marks.withoutQuotations(block);
    if (isStory(block)) {
      return 0;
    }
    boolean reader = READER.matcher(own).find();
    boolean site = SITE.matcher(own).find();
    int newsroom = count(NEWSROOM, own);
    int asking = count(ASKING, own);
    if (!reader && !site) {
      return newsroom > 0 && asking > 0 ? WEAK : 0;
    }
    if (newsroom == 0 && asking < 2) {
      return asking > 0 ? 1 : 0;
    }
    int strength = (reader ? 1 : 0) + (site ? 1 : 0) + Math.min(2, newsroom) + asking;
    boolean vague = asking == 0 && !(reader && site) || newsroom == 0 && asking < 3;
    return vague ? Math.min(strength, STRONG - 1) : strength;
  }

  private static boolean isStory(String block) {
    return Marks.quotes(block) || STORY.matcher(Marks.withoutQuotations(block)).find();
  }

  /** Returns whether a line is a button, a label or a notice of the site. */
  private static boolean isButton(String line) {
    int words = Marks.words(line);
    if (line.length() > MAX_BUTTON_LENGTH
        || words > MAX_BUTTON_WORDS
        || STORY.matcher(line).find()
        || !BUTTON.matcher(line).matches()) {
      return false;
    }
    // "Log in to any bank and you leave a trace." is a sentence, "Log in to read on" a button.
    return words <= MAX_NOTICE_WORDS || !Marks.endsSentence(line) || speaksOfSite(line);
  }

  private static boolean speaksOfSite(String line) {
    String rest = line.substring(line.indexOf(' ', line.indexOf(' ') + 1) + 1);
    return SITE.matcher(rest).find()
        || NEWSROOM.matcher(rest).find()
        || ASKING.matcher(rest).find();
  }

  private static int count(Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    int count = 0;
    while (count < 3 && matcher.find()) {
      count++;
    }
    return count;
  }
}
