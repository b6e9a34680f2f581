package ru.kvartil.importing.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.kvartil.assessment.Measure;

/// Words by which headings and titles name what was counted. What is not listed is not guessed: «высокобалльники» without
/// «80–99» is another measure in every region.
final class MeasureWords {
  private static final Pattern PERCENT = Pattern.compile("%|процент|\\bдол[яию]\\b|успеваемост|качеств");
  private static final Pattern APPLICATIONS = Pattern.compile("заявлени|подавш|поданн|выбор\\S* (?:предмет|экзамен)");
  private static final Pattern MARK = Pattern
      .compile("(?:(?:количество|кол-во|число|получил\\S*|получивш\\S*|отметк\\S*"
          + "|оценк\\S*|на|балл\\S*|выпускников|участников|обучающихся|учащихся|чел\\.?|с|доля|процент|%)[ :,]*)*([2-5])"
          + "(?:[ ,(]*(?:чел\\.?|человек|балл\\S*|количество|кол-во|%)\\)?)?");
  private static final Map<String, Measure> MARKS = Map.of("2", Measure.MARK_2, "3", Measure.MARK_3, "4",
      Measure.MARK_4,
      "5", Measure.MARK_5);
  private static final List<Entry> WORDS = List.of(
      entry(Measure.MEAN, "^(?!.*первичн).*(?:средн\\S* (?:тестов\\S+ )?балл|ср\\.? ?(?:тестов\\S+ )?балл"
          + "|средн\\S+ (?:отметк|оценк|результат)|балл \\(средн)"),
      entry(Measure.BELOW_MINIMUM, "не преодол|не набра\\S+ мин|не достиг\\S* мин|не сдал|не справил"
          + "|неудовлетворительн\\S+ результат|не прош\\S+ (?:порог|мин)|ниже (?:уст\\S+ )?(?:мин|min|порог)"),
      entry(Measure.CERTIFICATE_HONOURS, "^(?!.*не получ).*аттестат.*отличи|с отличием"),
      entry(Measure.MEDAL, "медал"),
      entry(Measure.CERTIFICATE, "^(?!.*(?:не получ|без аттестат|не выдан)).*аттестат"),
      entry(Measure.REPEATED, "повторн\\S+ (?:обучени|год|курс)|второгодник"),
      entry(Measure.ADMITTED, "^(?!.*не ?допущ).*допущен"),
      entry(Measure.SCORE_100, "(?<![-\\d])100[- ]?балл|стобалльник|сто баллов"),
      entry(Measure.HIGH_80_99, "(?<!\\d)80 ?(?:-|до|\\.\\.\\.?|…) ?99(?!\\d)"),
      entry(Measure.MARK_2, "^(?:неуд\\.?|неудовлетворительно|двоек|двойки|двоечников)$"),
      entry(Measure.MARK_3, "^(?:удовл?\\.?|удовлетворительно|троек|тройки)$"),
      entry(Measure.MARK_4, "^(?:хор\\.?|хорошо|четверок|четверки)$"),
      entry(Measure.MARK_5, "^(?:отл\\.?|отлично|пятерок|пятерки)$"),
      entry(Measure.GRADUATES, "выпускник"),
      entry(Measure.APPLIED, "заявлен|зарегистрирован|выбрал|подал[ио]\\b"),
      entry(Measure.PARTICIPANTS,
          "при?ня\\S+ участие|участвова|участник|сдава(?:л|вш)|писал|писавш|выполнял"
              + "|приступи|явил"));

  private record Entry(Measure measure, Pattern words) {}

  private MeasureWords() {}

  private static Entry entry(Measure measure, String words) {
    return new Entry(measure, Pattern.compile(words));
  }

  /// The measure one part of a heading names.
  static Optional<Measure> find(String part) {
    String text = HeadingText.fold(part);
    Matcher mark = MARK.matcher(text);
    if (mark.matches()) {
      return Optional.ofNullable(MARKS.get(mark.group(1)));
    }
    return Measure.of(text)
        .or(() -> WORDS.stream().filter(entry -> entry.words().matcher(text).find()).map(Entry::measure).findFirst());
  }

  /// Whether a text speaks of shares in percent instead of counts.
  static boolean percent(String part) {
    return PERCENT.matcher(HeadingText.fold(part)).find();
  }

  /// Whether a title says that the table is about applications: such a table never gives participants.
  static boolean applications(String title) {
    return APPLICATIONS.matcher(HeadingText.fold(title)).find();
  }
}
