package ru.kvartil.importing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.assessment.Measure;
import ru.kvartil.fact.Series;
import ru.kvartil.shared.Failure;

/// `--map COLUMN=FIELD`.
class FieldSpecTest {
  private static ColumnRole role(String field) throws Failure {
    return FieldSpec.parse("B=" + field).role();
  }

  @ParameterizedTest
  @CsvSource({"school.code, SCHOOL_CODE", "school.name, SCHOOL_NAME", "municipality, MUNICIPALITY", "year, YEAR",
    "procedure, PROCEDURE", "subject, SUBJECT", "parallel, PARALLEL", "passport:тип населенного  пункта, PLACE",
    "passport:Малокомплектная, SMALL_SCHOOL"})
  void readsKeyColumns(String field, ColumnRole.Key key) throws Failure {
    assertThat(role(field)).isEqualTo(key);
  }

  @Test
  void readsResults() throws Failure {
    assertThat(role("result:ЕГЭ/Русский язык/mean")).isEqualTo(
        new ColumnRole.Value(new Series("ГИА-11", "ЕГЭ", "Русский язык", 0, "основной", "mean")));
    assertThat(role("result:ВПР/Математика/mark_2@5")).isEqualTo(
        new ColumnRole.Value(new Series("ВПР", "", "Математика", 5, "основной", "mark_2")));
    assertThat(role("result:ГИА-11//graduates")).isEqualTo(
        new ColumnRole.Value(new Series("ГИА-11", "", "", 0, "основной", "graduates")));
    assertThat(role("result:ГВЭ/История/mean@11")).isEqualTo(
        new ColumnRole.Value(new Series("ГИА-11", "ГВЭ", "История", 11, "основной", "mean")));
    assertThat(role("result:below_minimum")).isEqualTo(new ColumnRole.RowResult(Measure.BELOW_MINIMUM));
  }

  @Test
  void readsPassportFieldsAndIndicators() throws Failure {
    assertThat(role("passport:общее число обучающихся")).isEqualTo(
        new ColumnRole.Value(Series.passport("Общее число обучающихся")));
    assertThat(role("indicator:lunch")).isEqualTo(new ColumnRole.Value(Series.indicator("lunch")));
  }

  @Test
  void splitsAtTheLastEqualsSign() throws Failure {
    assertThat(FieldSpec.parse("a = b\u00a0 / c=school.code").column()).isEqualTo("a = b / c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"B", "B=", "=school.code", "B=school", "B=result:", "B=result:sum", "B=result:ЕГЭ/mean",
    "B=result:/История/mean", "B=result:ЕГЭ/История/sum", "B=result:ВПР/История/mean@13", "B=result:ВПР/История/mean@0",
    "B=passport:Рост", "B=indicator:", "B=other:x"})
  void refusesUnknownFieldsInRussian(String text) {
    assertThatThrownBy(() -> FieldSpec.parse(text)).isInstanceOf(Failure.class)
        .hasMessageMatching("(?s).*[а-я]{4}.*");
  }
}
