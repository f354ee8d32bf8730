package dev.galley.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EnglishShareTest {

  private static final String ENGLISH =
      "A ferry with 214 people aboard struck a stone pier in thick fog on the west coast of Norway"
          + " early on Tuesday, injuring 31 of them, two badly.";

  private static final String GERMAN =
      "Eine Fähre mit 214 Menschen an Bord hat am frühen Dienstag im dichten Nebel einen Kai an der"
          + " norwegischen Westküste gerammt. Dabei wurden 31 Menschen verletzt.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        GERMAN,
        "Un ferry transportant 214 personnes a percuté mardi matin une jetée en pierre sur la côte"
            + " ouest de la Norvège. L'accident a fait 31 blessés, dont deux graves.",
        "Un ferri con 214 personas a bordo chocó el martes contra un muelle de piedra en la costa"
            + " oeste de Noruega, y dejó 31 heridos, dos de ellos graves.",
        "Een veerboot met 214 mensen aan boord is dinsdagochtend in dichte mist tegen een kade aan"
            + " de westkust van Noorwegen gevaren.",
        "En færge med 214 mennesker om bord sejlede tirsdag morgen ind i en mole på den norske"
            + " vestkyst. Politiet har indledt en undersøgelse.",
        "Sebuah kapal feri dengan 214 orang menabrak dermaga batu di pantai barat Norwegia pada"
            + " Selasa pagi. Polisi mengatakan 31 orang terluka.",
        "Паромная компания отменила во вторник все рейсы на остров после предупреждения о шторме."
            + " Около четырёхсот человек ночевали в зале.",
        "周二，渡轮公司在风暴预警后取消了所有前往该岛的航班，约四百名乘客在体育馆过夜。",
        "港でフェリーが欠航し、四百人の乗客が体育館で一夜を過ごしたと港長が述べた。",
      })
  void otherLanguagesAreTold(String text) {
    assertThat(Document.of(text).isEnglish()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ENGLISH,
        "Ferry the with of people 214, strucked pier thickfog in and injuring of two badly them on"
            + " Tuesday at which the company it not said.",
        "1 Anna Lindqvist, Kjell Håkansson, Ørjan Bakke\n2 Łukasz Żabiński, Đorđe Petrović\n"
            + "3 Nguyen Van Thanh, Oyelaran Adebisi, Siobhán Ní Bhriain\n4 Zdeněk Hřebejk",
        "Fähre rammt Kai",
        "Big-Screen Harbour Festival \"Songs of Northern Waters\" Opens - Today's Evening News - Veldmar"
            + " Daily Post Site - www.galley.example",
        ".",
        "",
      })
  void englishNamesAndShortTextsCountAsEnglish(String text) {
    assertThat(Document.of(text).isEnglish()).isTrue();
  }

  @Test
  void theLargerHalfDecides() {
    assertThat(Document.of(ENGLISH + "\n" + ENGLISH + "\n" + GERMAN).isEnglish()).isTrue();
    assertThat(Document.of(ENGLISH + "\n" + GERMAN + "\n" + GERMAN).isEnglish()).isFalse();
  }
}
