package ru.kvartil.importing.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.fact.Series;

/// What titles and the name of a sheet say of all its numbers; used where a heading or a row says nothing itself.
///
/// @param procedure empty when none or several are named
/// @param subject empty when none or several are named
/// @param parallel 0 when none is named; ГИА implies its parallel and is not divided by it
/// @param period [Series#MAIN_PERIOD] unless another is named
/// @param measure what columns headed by a subject alone count; `APPLIED` in tables about applications
public record SheetWords(Optional<Procedure> procedure, String subject, int parallel, String period,
    Optional<Measure> measure) {
  private static final Pattern FORM = Pattern.compile("(?<!\\p{L})(егэ|огэ|гвэ|впр|рдр|нико)(?!\\p{L})");
  private static final Pattern GIA = Pattern.compile("(?<!\\p{L})гиа(?!\\p{L})|государственн\\S+ итогов\\S+ аттестаци");
  private static final Pattern NINTH = Pattern
      .compile("гиа ?-? ?9|(?<!\\d)9(?:-?\\p{L}{1,2})? ?класс|основного общего");
  private static final Pattern ELEVENTH = Pattern
      .compile("гиа ?-? ?11|(?<!\\d)11(?:-?\\p{L}{1,2})? ?класс|среднего общего");
  private static final Pattern PARALLEL = Pattern.compile(
      "(?<![\\d-])(1[0-2]|[1-9])(?:-?\\p{L}{1,2})? ?(?:класс|кл\\.|параллел)|параллел\\S* ?:? ?(1[0-2]|[1-9])(?!\\d)");

  static SheetWords of(TableLayout layout) {
    List<String> texts = Stream.concat(layout.titles().stream(), Stream.of(layout.sheet())).toList();
    Optional<Procedure> procedure = texts.stream().flatMap(text -> procedure(text).stream()).findFirst();
    boolean applications = texts.stream().anyMatch(MeasureWords::applications);
    return new SheetWords(procedure, subject(texts),
        procedure.filter(SheetWords::impliesParallel).isPresent() ? 0 : parallel(texts).orElse(0),
        texts.stream().flatMap(text -> period(text).stream()).findFirst().orElse(Series.MAIN_PERIOD),
        applications
            ? Optional.of(Measure.APPLIED)
            : texts.stream().filter(text -> !MeasureWords.percent(text)).flatMap(text -> counted(text).stream())
                .findFirst());
  }

  private static String subject(List<String> texts) {
    return texts.stream().flatMap(text -> SubjectWords.find(text).stream()).findFirst().orElse("");
  }

  /// «Информация о результатах ЕГЭ выпускников школ» names no measure, «Средний балл ЕГЭ» does.
  private static Optional<Measure> counted(String title) {
    return MeasureWords.find(title).filter(measure -> measure != Measure.GRADUATES);
  }

  /// ГИА is sat at the end of 9th and 11th forms: its results are not divided by parallel unless a row says so.
  static boolean impliesParallel(Procedure procedure) {
    return procedure.kind().equals(Procedure.GIA_9.kind()) || procedure.kind().equals(Procedure.GIA_11.kind());
  }

  /// The procedure a text names; empty when none or several. «ГИА-11 (ЕГЭ, ГВЭ)» is the kind without a form.
  static Optional<Procedure> procedure(String text) {
    String folded = HeadingText.fold(text);
    int parallel = NINTH.matcher(folded).find() ? 9 : ELEVENTH.matcher(folded).find() ? 11 : 0;
    Set<Procedure> named = new LinkedHashSet<>();
    Matcher form = FORM.matcher(folded);
    while (form.find()) {
      named.add(Procedure.parse(form.group(1), parallel));
    }
    if (named.size() == 1) {
      return Optional.of(named.iterator().next());
    }
    if (named.isEmpty() && (parallel == 0 || !GIA.matcher(folded).find())) {
      return Optional.empty();
    }
    Set<String> kinds = new LinkedHashSet<>();
    named.forEach(procedure -> kinds.add(procedure.kind()));
    if (kinds.size() > 1) {
      return Optional.empty();
    }
    return Optional.of(named.isEmpty()
        ? (parallel == 9 ? Procedure.GIA_9 : Procedure.GIA_11)
        : new Procedure(kinds.iterator().next(), ""));
  }

  /// The ГИА whose graduates a text speaks of: «выпускники 9 классов», «по программам среднего общего образования».
  static Optional<Procedure> graduation(String text) {
    String folded = HeadingText.fold(text);
    boolean ninth = NINTH.matcher(folded).find();
    boolean eleventh = ELEVENTH.matcher(folded).find();
    return ninth == eleventh ? Optional.empty() : Optional.of(ninth ? Procedure.GIA_9 : Procedure.GIA_11);
  }

  private static Optional<Integer> parallel(List<String> texts) {
    return texts.stream().flatMap(text -> parallel(text).stream()).findFirst();
  }

  /// The parallel a text names: «5 класс», «7-х классов».
  static Optional<Integer> parallel(String text) {
    Matcher matcher = PARALLEL.matcher(HeadingText.fold(text));
    if (!matcher.find()) {
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(matcher.group(1) != null ? matcher.group(1) : matcher.group(2)));
  }

  /// The period a text names; empty when it names none.
  static Optional<String> period(String text) {
    String folded = HeadingText.fold(text);
    if (folded.contains("досрочн")) {
      return Optional.of(Series.EARLY_PERIOD);
    }
    if (folded.matches(".*(?:сентябр|дополнительн\\S+ период).*")) {
      return Optional.of(Series.PERIOD_WITH_SEPTEMBER);
    }
    if (folded.contains("резервн")) {
      return Optional.of(Series.PERIOD_WITH_RESERVE);
    }
    return folded.matches(".*основн\\S+ (?:период|срок|этап).*") ? Optional.of(Series.MAIN_PERIOD) : Optional.empty();
  }
}
