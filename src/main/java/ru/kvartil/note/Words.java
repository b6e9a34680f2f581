package ru.kvartil.note;

import java.util.Locale;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ru.kvartil.report.Fact;
import ru.kvartil.report.Span;
import ru.kvartil.report.Text;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Words that agree with numbers, and sentences put together of parts.
final class Words {
  private static final Texts TEXTS = Texts.of(Words.class);

  private Words() {}

  static Span words(String text) {
    return new Span.Words(text);
  }

  /// A year as tables and sentences write it.
  static Span year(SchoolYear year) {
    return words(year.label());
  }

  /// Parts as one text, nothing between them.
  static Text joined(Text... parts) {
    return new Text(Arrays.stream(parts).flatMap(part -> part.spans().stream()).toList());
  }

  /// The text with its first letter in capitals, where it begins with words.
  static Text capitalised(Text text) {
    if (text.spans().isEmpty() || !(text.spans().getFirst() instanceof Span.Words first) || first.text().isEmpty()) {
      return text;
    }
    String begun = first.text().substring(0, 1).toUpperCase(Locale.of("ru")) + first.text().substring(1);
    return new Text(Stream.concat(Stream.of(words(begun)), text.spans().stream().skip(1)).toList());
  }

  /// 1 человек, 2 человека, 5 человек.
  static Span people(Fact count) {
    return form(count, TEXTS.get("people.one"), TEXTS.get("people.few"), TEXTS.get("people.many"));
  }

  /// сдавал 1, сдавали 2.
  static Span sat(Fact count) {
    return form(count, TEXTS.get("sat.one"), TEXTS.get("sat.many"), TEXTS.get("sat.many"));
  }

  /// не преодолел 1, не преодолели 2.
  static Span failed(Fact count) {
    return form(count, TEXTS.get("failed.one"), TEXTS.get("failed.many"), TEXTS.get("failed.many"));
  }

  /// получил 1, получили 2.
  static Span got(Fact count) {
    return form(count, TEXTS.get("got.one"), TEXTS.get("got.many"), TEXTS.get("got.many"));
  }

  /// из 1 выпускника, из 2 выпускников.
  static Span ofGraduates(Fact count) {
    return form(count, TEXTS.get("graduate.genitive"), TEXTS.get("graduates.genitive"),
        TEXTS.get("graduates.genitive"));
  }

  /// 1 школа, 2 школы, 5 школ.
  static Span schools(Fact count) {
    return form(count, TEXTS.get("school.one"), TEXTS.get("school.few"), TEXTS.get("school.many"));
  }

  /// среди 1 школы, среди 22 школ.
  static Span ofSchools(Fact count) {
    return form(count, TEXTS.get("school.few"), TEXTS.get("school.many"), TEXTS.get("school.many"));
  }

  /// 1 файл, 2 файла, 5 файлов.
  static Span files(Fact count) {
    return form(count, TEXTS.get("file.one"), TEXTS.get("file.few"), TEXTS.get("file.many"));
  }

  private static Span form(Fact count, String one, String few, String many) {
    return words(Texts.plural(Math.round(count.value().orElse(0)), one, few, many));
  }

  /// «2020/2021 – 2024/2025 учебные годы» or «2024/2025 учебный год».
  static String period(List<SchoolYear> years) {
    return years.size() == 1
        ? TEXTS.get("period.one", years.getFirst().label())
        : TEXTS.get("period.many", years.getFirst().label(), years.getLast().label());
  }
}
