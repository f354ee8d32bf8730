package dev.galley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WorstListTest {

  private record Item(int rank, int place) {}

  @Test
  void holdsTheFirstOfTheStableOrder() {
    Random random = new Random(7);
    for (int most = 0; most < 12; most++) {
      WorstList<Item> list = new WorstList<>(most, Comparator.comparingInt(Item::rank));
      List<Item> all = new ArrayList<>();
      for (int place = 0; place < 50; place++) {
        Item item = new Item(random.nextInt(6), place);
        all.add(item);
        list.add(item);
      }

      all.sort(Comparator.comparingInt(Item::rank));
      assertThat(list.sorted()).isEqualTo(all.subList(0, most));
      assertThat(list.left()).isEqualTo(50 - most);
    }
  }
}
