package dev.galley.rule;

/** The MQM dimension and type of a mistake. */
public enum Category {
  /** The sentence says something else than the reference. */
  MISTRANSLATION("Accuracy/Mistranslation"),
  /** The sentence says something that the reference does not support. */
  ADDITION("Accuracy/Addition"),
  /** Words left in another language or script. */
  UNTRANSLATED("Accuracy/Untranslated"),
  /** The sentence is not built as English sentences are. */
  GRAMMAR("Fluency/Grammar"),
  /** Marks and quotation marks missing, doubled or stray. */
  PUNCTUATION("Fluency/Punctuation"),
  /** Words misspelt, run together or in the wrong case. */
  SPELLING("Fluency/Spelling"),
  /** Words, phrases or sentences repeated. */
  DUPLICATION("Fluency/Duplication"),
  /** Characters damaged on the way, or markup shown as text. */
  CHARACTER_ENCODING("Fluency/Character encoding"),
  /** The article contradicts itself. */
  INCONSISTENCY("Fluency/Inconsistency"),
  /** No reader can tell what is meant. */
  UNINTELLIGIBLE("Fluency/Unintelligible"),
  /** Site furniture in the copy. */
  BOILERPLATE("Fluency/Boilerplate"),
  /** English words that nobody would use together. */
  AWKWARD("Fluency/Awkward");

  private final String label;

  Category(String label) {
    this.label = label;
  }

  /** Returns the name used in reports: MQM's dimension, a slash, MQM's type. */
  public String label() {
    return label;
  }
}
