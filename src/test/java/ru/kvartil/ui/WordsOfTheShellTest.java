package ru.kvartil.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsOfTheShellTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Файл открыт в Excel. База не изменилась. Закройте файл и повторите. | Файл открыт в Excel.
      Школа «Лицей № 2» есть. Выберите её. | Школа «Лицей № 2» есть.
      Справка от 2 мая 2026 г. Иванова записана. | Справка от 2 мая 2026 г. Иванова записана.
      Одно предложение без конца | Одно предложение без конца
      """)
  void aMessageIsSplitAfterItsFirstSentence(String whole, String first) {
    Message message = Message.of(whole);
    assertThat(message.what()).isEqualTo(first);
    assertThat(message.whole()).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      1    | 0.5   | ''
      10   | 0.01  | ''
      10   | -1    | ''
      4    | 0.5   | осталось около 4 с
      20   | 0.5   | осталось около 20 с
      21   | 0.5   | осталось около 20 с
      100  | 0.5   | осталось около 2 мин
      30   | 1     | ''
      """)
  void nothingIsPromisedBeforeEnoughIsKnown(double seconds, double done, String words) {
    assertThat(Remaining.words(seconds, done)).isEqualTo(words);
  }

  @Test
  void aBugKeepsItsCodeWhateverItSays() {
    assertThat(CrashCode.of(bug("Иванов"))).isEqualTo(CrashCode.of(bug("Петров")));
    assertThat(CrashCode.of(bug("Иванов")).text()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
  }

  @Test
  void anotherKindAndAnotherPlaceGiveAnotherCode() {
    assertThat(CrashCode.of(bug("а"))).isNotEqualTo(CrashCode.of(new IllegalArgumentException()));
    assertThat(CrashCode.of(bug("а"))).isNotEqualTo(CrashCode.of(new IllegalStateException("а")));
  }

  @Test
  void aCauseThatIsItsOwnCauseIsReadOnce() {
    Exception first = new Exception();
    Exception second = new Exception(first);
    first.initCause(second);
    assertThat(CrashCode.of(first).text()).hasSize(9);
  }

  @Test
  void theEndingIsAddedWhenTheSystemLeftItOut() {
    FilePicker.FileKind kind = new FilePicker.FileKind("Документ Word", List.of("docx"));
    assertThat(NativeFilePicker.withEnding(Path.of("a", "Справка"), kind)).isEqualTo(Path.of("a", "Справка.docx"));
    assertThat(NativeFilePicker.withEnding(Path.of("Справка.DOCX"), kind)).isEqualTo(Path.of("Справка.DOCX"));
    assertThat(NativeFilePicker.withEnding(Path.of("т. 1.2"), kind)).isEqualTo(Path.of("т. 1.2.docx"));
  }

  private static RuntimeException bug(String data) {
    return new IllegalStateException(data);
  }
}
