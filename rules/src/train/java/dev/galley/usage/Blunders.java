package dev.galley.usage;

import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Plants mistakes of grammar, spelling and punctuation. */
final class Blunders {

  private static final List<String> PREPOSITIONS =
      List.of(
          "of", "in", "to", "for", "on", "with", "at", "by", "from", "about", "as", "into",
          "through", "after", "over", "between", "out", "against", "during", "without", "before",
          "under");
  private static final List<String> DETERMINERS =
      List.of("a", "an", "the", "this", "that", "these", "those", "its", "their");
  private static final List<String> OTHERS =
      List.of(
          "and", "or", "but", "which", "who", "that", "is", "was", "are", "were", "be", "been",
          "have", "has", "had", "do", "does", "not", "it", "he", "she", "they", "also", "can",
          "may", "will", "would");
  private static final List<String> VERB_FORMS = List.of("VB", "VBZ", "VBD", "VBG", "VBN");
  private static final Set<String> REPLACEABLE =
      Set.of("DT", "IN", "TO", "PRP$", "CC", "MD", "WDT");
  private static final Set<String> DELETABLE =
      Set.of("DT", "IN", "TO", "PRP", "MD", "VBZ", "VBP", "VBD", "CC", "PRP$", "WDT");
  private static final String MARKS = ".,;:!?";

  private static final int MOST_EDITS = 6;
  private static final double TOKENS_AN_EDIT = 14;

  private final WordNet wordNet;
  private final Inflection inflection;
  private final List<Sentence> english;
  private final Random random;

  Blunders(WordNet wordNet, Inflection inflection, List<Sentence> english, Random random) {
    this.wordNet = wordNet;
    this.inflection = inflection;
    this.english = english;
    this.random = random;
  }

  /** Returns a sentence with some mistakes. */
  Damage blunder(Sentence sentence) {
    Damage damage = new Damage(sentence);
    double mean = 1 + damage.size() / TOKENS_AN_EDIT;
    int drawn = (int) (-mean * Math.log(1 - random.nextDouble()));
    for (int left = Math.max(1, Math.min(MOST_EDITS, drawn)); left > 0; left--) {
      edit(damage);
    }
    return damage;
  }

  private void edit(Damage damage) {
    double kind = random.nextDouble();
    if (kind < .26) {
      inflect(damage);
    } else if (kind < .39) {
      swap(damage);
    } else if (kind < .57) {
      delete(damage);
    } else if (kind < .68) {
      replaceFunctionWord(damage);
    } else if (kind < .79) {
      insert(damage);
    } else if (kind < .84) {
      repeat(damage);
    } else if (kind < .88) {
      replaceAnything(damage);
    } else if (kind < .93) {
      misspell(damage);
    } else if (kind < .96) {
      turnCase(damage);
    } else {
      mispunctuate(damage);
    }
  }

  private void inflect(Damage damage) {
    int i = any(damage, piece -> isOpen(piece) && piece.source().text().matches("\\p{L}+"));
    if (i < 0) {
      return;
    }
    Token token = damage.get(i).source();
    String form = token.lemma();
    if (token.is("VB")) {
      form =
          switch (token.lemma()) {
            case "be" -> one(List.of("is", "are", "was", "were", "be", "been", "being", "am"));
            case "have" -> one(List.of("has", "have", "had", "having"));
            case "do" -> one(List.of("do", "does", "did", "done", "doing"));
            default -> inflection.form(token.lemma(), one(VERB_FORMS));
          };
    } else if (token.is("NN") && random.nextDouble() < .75) {
      form = inflection.form(token.lemma(), token.is("NNS") ? "NN" : "NNS");
    } else {
      List<String> derived = derived(token);
      if (!derived.isEmpty()) {
        form = one(derived);
      }
    }
    if (!form.equals(token.lower())) {
      damage.replace(i, damage.get(i).cased(form));
    }
  }

  private List<String> derived(Token token) {
    char part = Synonyms.part(token);
    return wordNet.senses(token.lemma(), part).stream()
        .flatMap(sense -> wordNet.related(sense, '+', token.lemma()).stream())
        .filter(word -> word.regionMatches(0, token.lemma(), 0, Math.min(4, word.length())))
        .distinct()
        .sorted()
        .toList();
  }

  private void swap(Damage damage) {
    int i = random.nextInt(damage.size());
    int j = i + (random.nextDouble() < .8 ? 1 : 2);
    if (j < damage.size() - 1
        && !damage.get(i).text().equalsIgnoreCase(damage.get(j).text())
        && damage.get(j).hasSpace()) {
      damage.swap(i, j);
    }
  }

  private void delete(Damage damage) {
    int i =
        random.nextBoolean()
            ? any(damage, piece -> DELETABLE.contains(piece.source().tag()))
            : random.nextInt(damage.size());
    if (i >= 0 && i < damage.size() - 1 && damage.size() > 3) {
      damage.delete(i);
    }
  }

  private void replaceFunctionWord(Damage damage) {
    int i = any(damage, piece -> !piece.isDamaged() && REPLACEABLE.contains(piece.source().tag()));
    if (i >= 0) {
      String word = damage.get(i).source().lower();
      List<String> kind =
          PREPOSITIONS.contains(word)
              ? PREPOSITIONS
              : DETERMINERS.contains(word) ? DETERMINERS : OTHERS;
      String other = one(kind);
      if (!other.equals(word)) {
        damage.replace(i, damage.get(i).cased(other));
      }
    }
  }

  private void insert(Damage damage) {
    String word = random.nextBoolean() ? functionWord() : anything().text();
    if (word.matches("\\p{L}+")) {
      damage.insert(random.nextInt(damage.size()), word);
    }
  }

  private String functionWord() {
    int i = random.nextInt(PREPOSITIONS.size() + DETERMINERS.size() + OTHERS.size());
    return i < PREPOSITIONS.size()
        ? PREPOSITIONS.get(i)
        : i < PREPOSITIONS.size() + DETERMINERS.size()
            ? DETERMINERS.get(i - PREPOSITIONS.size())
            : OTHERS.get(i - PREPOSITIONS.size() - DETERMINERS.size());
  }

  private void repeat(Damage damage) {
    int i = random.nextInt(damage.size());
    if (Character.isLetter(damage.get(i).text().charAt(0))) {
      damage.insert(i, damage.get(i).text());
    }
  }

  private void replaceAnything(Damage damage) {
    int i = any(damage, piece -> !piece.isDamaged() && isOpen(piece));
    String word = anything().lower();
    if (i >= 0 && word.matches("\\p{L}+")) {
      damage.replace(i, damage.get(i).cased(word));
    }
  }

  private void misspell(Damage damage) {
    int i = any(damage, piece -> piece.text().matches("\\p{L}{4,}"));
    if (i < 0) {
      return;
    }
    String text = damage.get(i).text();
    int at = 1 + random.nextInt(text.length() - 2);
    String wrong =
        switch (random.nextInt(4)) {
          case 0 -> text.substring(0, at) + text.substring(at + 1);
          case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
          case 2 ->
              text.substring(0, at)
                  + text.charAt(at + 1)
                  + text.charAt(at)
                  + text.substring(at + 2);
          default ->
              text.substring(0, at) + (char) ('a' + random.nextInt(26)) + text.substring(at + 1);
        };
    if (!wrong.equals(text)) {
      damage.replace(i, wrong);
    }
  }

  private void turnCase(Damage damage) {
    int i = any(damage, piece -> Character.isLetter(piece.text().charAt(0)));
    if (i >= 0) {
      String text = damage.get(i).text();
      char first = text.charAt(0);
      char turned =
          Character.isUpperCase(first)
              ? Character.toLowerCase(first)
              : Character.toUpperCase(first);
      damage.replace(i, turned + text.substring(1));
    }
  }

  private void mispunctuate(Damage damage) {
    int i = any(damage, piece -> MARKS.contains(piece.text()));
    switch (random.nextInt(4)) {
      case 0 -> {
        if (i >= 0 && i < damage.size() - 1) {
          damage.delete(i);
        }
      }
      case 1 -> {
        if (i >= 0) {
          damage.toggleSpace(i);
        }
      }
      case 2 -> {
        if (i >= 0) {
          damage.replace(i, MARKS.substring(random.nextInt(6)).substring(0, 1));
        }
      }
      default -> {
        int at = random.nextInt(damage.size());
        damage.insert(at, MARKS.substring(random.nextInt(6)).substring(0, 1));
        damage.toggleSpace(at + 1);
      }
    }
  }

  private static boolean isOpen(Damage.Piece piece) {
    Token token = piece.source();
    return !piece.isDamaged()
        && (token.is("VB") || token.is("NN") || token.is("JJ") || token.is("RB"))
        && !token.is("NNP");
  }

  private Token anything() {
    List<Token> tokens = english.get(random.nextInt(english.size())).tokens();
    return tokens.get(random.nextInt(tokens.size()));
  }

  private int any(Damage damage, Predicate<Damage.Piece> isWanted) {
    int[] found =
        IntStream.range(0, damage.size()).filter(i -> isWanted.test(damage.get(i))).toArray();
    return found.length == 0 ? -1 : found[random.nextInt(found.length)];
  }

  private String one(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
