package ru.kvartil.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.shared.Failure;

/// Pages chosen for printing, as people type them.
class PageRangeTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ''          | 1 2 3 4 5 6
      '   '       | 1 2 3 4 5 6
      3           | 3
      1-3, 5      | 1 2 3 5
      5,1-3       | 1 2 3 5
      1 – 3; 5    | 1 2 3 5
      2—4         | 2 3 4
      2−4 6       | 2 3 4 6
      2-2,2       | 2
      ,3,         | 3
      """)
  void readsNumbersAndRanges(String typed, String pages) throws Failure {
    List<Integer> wanted = Arrays.stream(pages.split(" ")).map(Integer::valueOf).toList();
    assertThat(PageRange.of(typed, 6).pages()).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      7           | range.outside    | страницы 7 нет
      0           | range.outside    | страницы 0 нет
      1-9         | range.outside    | 6 страниц
      5-3         | range.reversed   | 3-5
      все         | range.unreadable | «все»
      1-          | range.unreadable | «1-»
      -3          | range.unreadable | «-3»
      1--3        | range.unreadable | «1--3»
      1e308       | range.unreadable | 1e308
      99999999999 | range.unreadable | 99999999999
      ,           | range.unreadable | «,»
      """)
  void saysWhatIsWrong(String typed, String code, String words) {
    assertThatThrownBy(() -> PageRange.of(typed, 6)).isInstanceOfSatisfying(Failure.class, told -> {
      assertThat(told.code()).isEqualTo(code);
      assertThat(told.text()).containsIgnoringCase(words);
    });
  }

  @Test
  void aDocumentOfOnePage() throws Failure {
    assertThat(PageRange.of("", 1).pages()).containsExactly(1);
    assertThatThrownBy(() -> PageRange.of("2", 1)).hasMessageContaining("1 страница");
  }
}
