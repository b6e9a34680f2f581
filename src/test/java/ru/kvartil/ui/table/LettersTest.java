package ru.kvartil.ui.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.ui.Hands;

@ExtendWith(Hands.class)
class LettersTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "СОШ № 87 им. А. С. Пушкина", "−0,385", "1 234,5", "ГАВАУТ. AVATo «Тау»",
    "й и\u0306 ё е\u0308",
    "school \uD83C\uDFEB"})
  void areAsWideAsTheTextLaidOut(String words) {
    for (FontWeight weight : new FontWeight[]{FontWeight.NORMAL, FontWeight.BOLD}) {
      Font font = Font.font("Liberation Sans", weight, 13);
      Text whole = new Text(words);
      whole.setFont(font);
      assertThat(new Letters(font).width(words)).as("%s of %s", words, font)
          .isCloseTo(whole.getLayoutBounds().getWidth(), within(1.0));
    }
  }
}
