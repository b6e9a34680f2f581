package ru.kvartil.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.fact.Derived;
import ru.kvartil.note.Sentences.Scope;
import ru.kvartil.report.Fact;
import ru.kvartil.report.Span;
import ru.kvartil.report.Text;
import ru.kvartil.shared.Share;
import ru.kvartil.shared.SchoolYear;

class SentencesTest {
  private static final SchoolYear YEAR = new SchoolYear(2025);
  private static final ResultKey MATHEMATICS = ResultKey.of(Procedure.OGE, Subjects.MATHEMATICS);
  private final Sentences sentences = new Sentences("results", Scope.SCHOOL);

  /// Two years of one share; an empty count is missing.
  private record Years(@Nullable Double before, @Nullable Double ofBefore, @Nullable Double now,
      @Nullable Double ofNow, @Nullable Double meanBefore, @Nullable Double mean) implements Tallies {
    @Override
    public Optional<Derived<Double>> whole(ResultKey key, SchoolYear year) {
      return number(year.equals(YEAR) ? ofNow : ofBefore);
    }

    @Override
    public Optional<Derived<Share>> share(ResultKey key, Measure part, SchoolYear year) {
      Double count = year.equals(YEAR) ? now : before;
      return Share.of(Optional.ofNullable(count), whole(key, year).map(Derived::value))
          .map(share -> new Derived<>(share, List.of()));
    }

    @Override
    public Optional<Derived<Double>> mean(ResultKey key, SchoolYear year) {
      return number(year.equals(YEAR) ? mean : meanBefore);
    }

    private static Optional<Derived<Double>> number(@Nullable Double number) {
      return Optional.ofNullable(number).map(value -> new Derived<>(value, List.of()));
    }
  }

  private static String words(Text text) {
    return text.spans().stream().map(span -> switch (span) {
      case Span.Words words -> words.text();
      case Fact fact -> fact.text();
      case Span.Reference reference -> "<" + reference.target() + ">";
    }).collect(Collectors.joining()).replace('\u202f', ' ');
  }

  private static ExamLine exam(ExamLine.Use use, Tallies tallies) {
    return ExamLine.of(MATHEMATICS, use, tallies, List.of(YEAR.previous(), YEAR));
  }

  @ParameterizedTest(name = "{0} of {1}, then {2} of {3}")
  @CsvSource(delimiter = '|', textBlock = """
        4 | 40 | 16 | 40 | сдавали 40 человек, не преодолели минимальный порог 16 (40,0 %), на 30,0 п.п. больше, чем в 2023/2024 году (<results>).
       16 | 40 |  4 | 40 | сдавали 40 человек, не преодолели минимальный порог 4 (10,0 %), на 30,0 п.п. меньше, чем в 2023/2024 году (<results>).
       12 | 44 | 14 | 42 | сдавали 42 человека, не преодолели минимальный порог 14 (33,3 %), на 6,1 п.п. больше, чем в 2023/2024 году (<results>). Это изменение в пределах возможного разброса из-за малого числа сдававших.
        4 | 40 |  2 | 20 | сдавали 20 человек, не преодолели минимальный порог 2 (10,0 %), доля не изменилась по сравнению с 2023/2024 годом (<results>).
      100 | 2001| 100| 2000| сдавали 2 000 человек, не преодолели минимальный порог 100 (5,0 %), доля почти не изменилась по сравнению с 2023/2024 годом (<results>).
        1 | 30 |  0 | 21 | сдавал 21 человек, минимальный порог преодолели все, доля не преодолевших на 3,3 п.п. меньше, чем в 2023/2024 году (<results>). Это изменение в пределах возможного разброса из-за малого числа сдававших.
        0 | 30 |  0 | 22 | сдавали 22 человека, минимальный порог преодолели все, как и в 2023/2024 году (<results>).
        4 | 40 |  1 | 4  | сдавали 4 человека, не преодолел минимальный порог 1 (25,0 %): малое число сдававших, вывод по одному году не делается (<results>).
        0 |  9 |  0 | 1  | сдавал 1 человек, минимальный порог преодолён: малое число сдававших, вывод по одному году не делается (<results>).
        1 |  7 |  3 | 12 | сдавали 12 человек, не преодолели минимальный порог 3 (25,0 %); с 2023/2024 годом не сравнивается: тогда сдавали 7 человек, это малое число сдававших (<results>).
          |    | 21 | 42 | сдавали 42 человека, не преодолел минимальный порог 21 (50,0 %); сравнимых данных за прежние годы нет (<results>).
        4 | 40 |    | 40 | сдавали 40 человек; сколько не преодолели минимальный порог, нет данных (<results>).
       """)
  void whatAnExamShowed(Double before, Double ofBefore, Double now, Double ofNow, String expected) {
    ExamLine exam = exam(ExamLine.Use.SHARE, new Years(before, ofBefore, now, ofNow, null, null));
    assertThat(words(sentences.exam(exam, YEAR, false))).isEqualTo("ОГЭ по математике " + expected);
  }

  @Test
  void theYearIsNamedInFullAtFirstMention() {
    ExamLine exam = exam(ExamLine.Use.SHARE, new Years(4.0, 40.0, 16.0, 40.0, null, null));
    assertThat(words(sentences.exam(exam, YEAR, true)))
        .startsWith("В 2024/2025 учебном году ОГЭ по математике сдавали 40 человек, ");
  }

  @Test
  void missingIsSaidAndNobodyIsNotMissing() {
    ExamLine missing = exam(ExamLine.Use.SHARE, new Years(4.0, 40.0, null, null, null, null));
    ExamLine nobody = exam(ExamLine.Use.SHARE, new Years(4.0, 40.0, null, 0.0, null, null));
    assertThat(words(sentences.exam(missing, YEAR, true)))
        .isEqualTo("ОГЭ по математике: за 2024/2025 учебный год нет данных.");
    assertThat(words(sentences.exam(nobody, YEAR, true)))
        .isEqualTo("ОГЭ по математике: в 2024/2025 учебном году никто не сдавал.");
  }

  @Test
  void moreBelowThanSatIsNoShare() {
    ExamLine exam = exam(ExamLine.Use.SHARE, new Years(4.0, 40.0, 50.0, 40.0, null, null));
    assertThat(words(sentences.exam(exam, YEAR, false))).contains("в источнике больше числа сдававших")
        .doesNotContain("%");
    assertThat(exam.below().change(YEAR)).isEmpty();
  }

  @ParameterizedTest(name = "{0} then {1}")
  @CsvSource(delimiter = '|', textBlock = """
      59.3 | 62.4 | Средний балл составил 62,4, на 3,1 балла выше, чем в 2023/2024 году.
      62.4 | 59.3 | Средний балл составил 59,3, на 3,1 балла ниже, чем в 2023/2024 году.
      62.4 | 62.4 | Средний балл составил 62,4, он не изменился по сравнению с 2023/2024 годом.
      62.4 | 62.41| Средний балл составил 62,4, он почти не изменился по сравнению с 2023/2024 годом.
           | 62.4 | Средний балл составил 62,4.
      """)
  void meanScoreOfAnExamTheMethodTakesItOf(Double before, Double mean, String expected) {
    Years years = new Years(4.0, 40.0, 4.0, 40.0, before, mean);
    assertThat(words(sentences.exam(exam(ExamLine.Use.MEAN, years), YEAR, false))).endsWith(" " + expected);
    assertThat(words(sentences.exam(exam(ExamLine.Use.SHARE, years), YEAR, false))).doesNotContain("балл");
  }

  @ParameterizedTest(name = "{0} of {1}, then {2} of {3}")
  @CsvSource(delimiter = '|', textBlock = """
      38 | 40 | 36 | 40 | получили 36 из 40 выпускников (90,0 %), на 5,0 п.п. меньше, чем в 2023/2024 году (<results>). Это изменение в пределах возможного разброса из-за малого числа выпускников.
      21 | 21 | 21 | 21 | получил 21 из 21 выпускника (100,0 %), доля не изменилась по сравнению с 2023/2024 годом (<results>).
      20 | 20 |  6 |  7 | получили 6 из 7 выпускников (85,7 %): малое число выпускников, вывод по одному году не делается (<results>).
       7 |  7 | 11 | 12 | получили 11 из 12 выпускников (91,7 %); с 2023/2024 годом не сравнивается: выпускников тогда было 7, это малое число (<results>).
      """)
  void whoGotCertificates(Double before, Double ofBefore, Double now, Double ofNow, String expected) {
    CertificateLine line = CertificateLine.of(CertificateLine.Kind.NINTH,
        new Years(before, ofBefore, now, ofNow, null, null), List.of(YEAR.previous(), YEAR));
    assertThat(words(sentences.certificate(line, YEAR)))
        .isEqualTo("аттестат об основном общем образовании " + expected);
  }

  @Test
  void theSameFactsStandInSentenceAndTable() {
    ExamLine exam = exam(ExamLine.Use.SHARE, new Years(12.0, 44.0, 14.0, 42.0, null, null));
    ShareYear share = exam.below().at(YEAR);
    Change change = exam.below().change(YEAR).orElseThrow();
    assertThat(sentences.exam(exam, YEAR, false).facts())
        .usingElementComparator((a, b) -> a == b ? 0 : 1)
        .containsExactly(share.whole(), share.part(), share.percent(), change.size());
    assertThat(change.signed().text()).isEqualTo("+" + change.size().text());
    assertThat(change.signed().origin()).isEqualTo(change.size().origin());
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      Русский язык, русскому языку
      Математика (профиль), математике профильного уровня
      Математика (база), математике базового уровня
      Информатика (КЕГЭ), информатике (КЕГЭ)
      Родной язык, предмету «Родной язык»
      """)
  void subjectsStandInTheDative(String subject, String expected) {
    assertThat(ExamNames.phrase(ResultKey.of(Procedure.EGE, subject))).isEqualTo("ЕГЭ по " + expected);
  }
}
