package dev.galley.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class CopiesTest {

  @Test
  void theStoryWithTheMostBandsInCommonIsComparedFirst() throws IOException {
    Terms terms = Terms.of(Stories.FERRY, false);

    Copies copies = Copies.of(List.of(terms), new Crowd());

    assertThat(copies.leader(Stories.story("new", Stories.FERRY), terms)).contains("zeta");
  }

  /** Twenty stories share a band with anything, by chance; one shares them all. */
  private static final class Crowd implements StoryIndex {

    @Override
    public Map<Long, List<String>> sharing(SortedSet<Long> bands, int max) {
      Map<Long, List<String>> ids = new TreeMap<>();
      for (long band : bands) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < 20 && band == bands.first(); i++) {
          some.add("alpha" + i);
        }
        some.add("zeta");
        ids.put(band, some);
      }
      return ids;
    }

    @Override
    public Map<String, Entry> fetchAll(SortedSet<String> ids) {
      Map<String, Entry> entries = new TreeMap<>();
      for (String id : ids) {
        String text = id.equals("zeta") ? Stories.FERRY : Stories.BUDGET;
        entries.put(id, new Entry(Stories.story(id, text), Optional.empty()));
      }
      return entries;
    }

    @Override
    public long size() {
      return 21;
    }

    @Override
    public String generation() {
      return "crowd";
    }

    @Override
    public List<Long> frequencies(List<String> stems) {
      return stems.stream().map(term -> 0L).toList();
    }

    @Override
    public List<Entry> retrieve(Map<String, Float> weights, Set<String> without, int max) {
      return List.of();
    }

    @Override
    public Set<String> leaders(SortedSet<String> ids) {
      return Set.of();
    }

    @Override
    public Map<String, Entry> copiesOf(SortedSet<String> leaders) {
      return Map.of();
    }

    @Override
    public NearCopies copies(Entry story, int max) {
      return new NearCopies(story.group(), List.of(), 0);
    }

    @Override
    public PhraseCounter phrases(SortedSet<String> without) {
      return phrase -> 0;
    }

    @Override
    public void forEach(EntryReader reader) {
      throw new UnsupportedOperationException("Copies are looked up, not read in order");
    }

    @Override
    public void close() {}
  }
}
