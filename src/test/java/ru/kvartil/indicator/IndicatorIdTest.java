package ru.kvartil.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.shared.Failure;

class IndicatorIdTest {
  @ParameterizedTest
  @ValueSource(strings = {"indicator:edu_high", "indicator:Доля 5:4", "passport:Из неполных семей",
    "result:ЕГЭ/Русский язык/mean", "result:ВПР/Математика/mark_2@5", "result:ГИА-11//graduates",
    "share:ГИА-9//certificate", "passed:ОГЭ/Математика", "passed:ВПР/Русский язык@4",
    "below-pooled:3:ЕГЭ/Русский язык+ЕГЭ/Математика (профиль)"})
  void idIsReadBackFromItsIndicator(String id) throws Failure {
    assertThat(IndicatorId.parse(id).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      passport: из  неполных семей                  | passport:Из неполных семей
      result:егэ/математика профильная/MEAN         | result:ЕГЭ/Математика (профиль)/mean
      passed: ОГЭ / русский язык                    | passed:ОГЭ/Русский язык
      """)
  void spellingsOfOneIndicatorAreOne(String written, String id) throws Failure {
    assertThat(IndicatorId.parse(written).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      edu_high                          | unknown-indicator
      indicator:                        | unknown-indicator
      indicators:x                      | unknown-indicator
      passport:Цвет крыши               | unknown-field
      passport:Малокомплектная          | field-of-school
      result:ЕГЭ/Русский язык/median    | unknown-measure
      result:ЕГЭ/mean                   | unknown-result
      result:/Русский язык/mean         | unknown-result
      passed:ОГЭ                        | unknown-result
      passed:ВПР/Русский язык@99        | unknown-result
      share:ЕГЭ/Русский язык/mean       | no-whole
      below-pooled:9:ЕГЭ/Русский язык   | unknown-pooled
      """)
  void saysWhatIsWrongWithAnId(String id, String code) {
    assertThatThrownBy(() -> IndicatorId.parse(id)).isInstanceOfSatisfying(Failure.class, failure -> {
      assertThat(failure.code()).isEqualTo(code);
      assertThat(failure.text()).contains(id).doesNotContain("{");
    });
  }
}
