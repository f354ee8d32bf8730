package dev.galley.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.TagDictionary;
import org.languagetool.tagging.en.EnglishTagger;

/**
 * OpenNLP's model of English parts of speech, its features looked up by form and by tag.
 *
 * <p>A weight is that of OpenNLP's feature of the name that the comments give; {@code
 * DefaultPOSContextGenerator} there says what each means.
 */
final class TaggerModel {

  /** What stands before the first word, and behind the last. */
  private static final String BEGINNING = "*SB*";

  private static final String END = "*SE*";

  /** The longest prefix and the longest suffix that are features. */
  private static final int MAX_AFFIX = 4;

  private static final Context NOTHING = new Context(new int[0], new double[0]);

  /** Ends the growth of the cache; some 5 MB when full. */
  private static final int MAX_CACHED_FORMS = 8_000;

  private final Map<String, Context> weights;
  private final String[] tags;
  private final TagDictionary dictionary;
  private final Context[] afterTag;
  private final Context[][] afterTags;
  private final Cues beginning;
  private final Cues end;
  private final Map<String, Cues> known = new ConcurrentHashMap<>();

  private TaggerModel(AbstractModel model, TagDictionary dictionary) {
    this.weights = weights(model);
    this.tags = new String[model.getNumOutcomes()];
    Arrays.setAll(tags, model::getOutcome);
    this.dictionary = dictionary;
    this.afterTag = new Context[tags.length];
    this.afterTags = new Context[tags.length][tags.length];
    for (int last = 0; last < tags.length; last++) {
      afterTag[last] = weight("t=" + tags[last]);
      for (int before = 0; before < tags.length; before++) {
        afterTags[before][last] = weight("t2=" + tags[before] + "," + tags[last]);
      }
    }
    this.beginning = new Cues(this, BEGINNING);
    this.end = new Cues(this, END);
  }

  /** Reads the model that LanguageTool ships. */
  static TaggerModel read() {
    try (InputStream in = EnglishTagger.class.getResourceAsStream("/en-pos-maxent.bin")) {
      if (in == null) {
        throw new IllegalStateException("No /en-pos-maxent.bin on the class path");
      }
      POSModel model = new POSModel(in);
      AbstractModel weights = model.getArtifact("pos.model");
      return new TaggerModel(weights, model.getFactory().getTagDictionary());
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read /en-pos-maxent.bin", e);
    }
  }

  @SuppressWarnings("unchecked") // As OpenNLP documents it.
  private static Map<String, Context> weights(AbstractModel model) {
    return (Map<String, Context>) model.getDataStructures()[1];
  }

  private Context weight(String feature) {
    return weights.getOrDefault(feature, NOTHING);
  }

  /** Returns the name of a part of speech. */
  String tag(int number) {
    return tags[number];
  }

  /** Returns what the tag before a word says of its own. */
  Context after(int tag) {
    return afterTag[tag];
  }

  /** Returns what the two tags before a word say of its own. */
  Context after(int before, int tag) {
    return afterTags[before][tag];
  }

  /** Returns what the beginning of a sentence says of the words behind it. */
  Cues beginning() {
    return beginning;
  }

  /** Returns what the end of a sentence says of the words before it. */
  Cues end() {
    return end;
  }

  /** Returns what a form says of its own tag and of those beside it. */
  Cues cues(String form) {
    Cues cues = known.get(form);
    if (cues == null) {
      cues = new Cues(this, form);
      if (known.size() < MAX_CACHED_FORMS) {
        known.put(form, cues);
      }
    }
    return cues;
  }

  /** Returns the sums in the order in which OpenNLP adds: another one would round otherwise. */
  private double[] own(String form) {
    double[] sums = new double[tags.length];
    Arrays.fill(sums, StrictMath.log(1.0 / tags.length));
    add(weight("default"), sums);
    add(weight("w=" + form), sums);
    for (int length = 1; length <= MAX_AFFIX; length++) {
      add(weight("suf=" + form.substring(Math.max(0, form.length() - length))), sums);
    }
    for (int length = 1; length <= MAX_AFFIX; length++) {
      add(weight("pre=" + form.substring(0, Math.min(form.length(), length))), sums);
    }
    if (form.indexOf('-') >= 0) {
      add(weight("h"), sums);
    }
    if (form.chars().anyMatch(letter -> letter >= 'A' && letter <= 'Z')) {
      add(weight("c"), sums);
    }
    if (form.chars().anyMatch(letter -> letter >= '0' && letter <= '9')) {
      add(weight("d"), sums);
    }
    return sums;
  }

  /** Adds a feature's weights to the sums of the tags that it speaks for or against. */
  static void add(Context weight, double[] sums) {
    int[] outcomes = weight.getOutcomes();
    double[] parameters = weight.getParameters();
    for (int i = 0; i < outcomes.length; i++) {
      sums[outcomes[i]] += parameters[i];
    }
  }

  private boolean[] allowed(String form) {
    boolean[] allowed = new boolean[tags.length];
    String[] listed = dictionary.getTags(form);
    List<String> names = Arrays.asList(listed == null ? tags : listed);
    for (int tag = 0; tag < tags.length; tag++) {
      allowed[tag] = names.contains(tags[tag]);
    }
    return allowed;
  }

  /** What a form says of its own tag, and of the tags of the words beside it. */
  static final class Cues {

    private final double[] own;
    private final boolean[] allowed;
    private final Context ofNext;
    private final Context ofSecondNext;
    private final Context ofPrevious;
    private final Context ofSecondPrevious;

    private Cues(TaggerModel model, String form) {
      this.own = model.own(form);
      this.allowed = model.allowed(form);
      this.ofNext = model.weight("p=" + form);
      this.ofSecondNext = model.weight("pp=" + form);
      this.ofPrevious = model.weight("n=" + form);
      this.ofSecondPrevious = model.weight("nn=" + form);
    }

    /** Returns the sums of what the form says of each tag as its own. */
    double[] own() {
      return own.clone();
    }

    /** Returns whether the model's dictionary lets the form have a tag. */
    boolean allows(int tag) {
      return allowed[tag];
    }

    /** Returns what it says of the word right behind it. */
    Context ofNext() {
      return ofNext;
    }

    /** Returns what it says of the word behind the next. */
    Context ofSecondNext() {
      return ofSecondNext;
    }

    /** Returns what it says of the word right before it. */
    Context ofPrevious() {
      return ofPrevious;
    }

    /** Returns what it says of the word before the previous. */
    Context ofSecondPrevious() {
      return ofSecondPrevious;
    }
  }
}
