package ru.kvartil.importing.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ru.kvartil.assessment.Subjects;

/// Subjects in headings and titles: what is the name and what was added to it («, чел.», «(в т.ч. участвовавшие в 2022
/// году)»), and which words of a sentence name a subject («по русскому языку»).
final class SubjectWords {
  private static final Pattern AMONG_THEM = Pattern.compile("\\s*\\((?:в т\\.? ?ч|в том числе|из них|включая)[^)]*\\)?",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern UNIT = Pattern.compile(
      "\\s*[,(]?\\s*(?:(?:кол-во|количество|число)\\s*)?(?:чел\\.?|человек|%)\\)?\\s*$",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern CODE = Pattern.compile("^\\d{1,2}\\s*[-–—.]\\s*(?=\\p{L})");
  private static final Pattern YEAR = Pattern
      .compile("[,(]?\\s*(?:за |в )?(?:19|20)\\d\\d(?:[/-]\\d{2,4})?(?:\\s*уч\\S*)?(?:\\s*г(?:од\\p{L}*|\\.))?\\)?");
  private static final Pattern QUALIFIER = Pattern.compile(
      "(?:базов\\S*|профильн\\S*|база|профиль|устн\\S*|письм\\S*|кегэ)(?: (?:уровень|уровня|часть|форма))?\\.?");
  private static final Pattern BASIC = Pattern.compile("\\bбаз(?:а|ов\\p{L}+)\\b", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern ADVANCED = Pattern.compile("\\bпрофил(?:ь|ьн\\p{L}+)\\b",
      Pattern.UNICODE_CHARACTER_CLASS);
  private static final Map<Pattern, String> STEMS = stems();

  private SubjectWords() {}

  /// The bare name: without «в т.ч. …», units and the number of an examination.
  static String clean(String printed) {
    String text = YEAR.matcher(AMONG_THEM.matcher(HeadingText.clean(printed)).replaceAll("")).replaceAll("").strip();
    return CODE.matcher(UNIT.matcher(text).replaceFirst("")).replaceFirst("").replaceAll("[\\s,:;]+$", "").strip();
  }

  /// Whether a part of a heading only says which half of a subject is meant: «базовый уровень», «устная часть».
  static boolean qualifies(String part) {
    return QUALIFIER.matcher(HeadingText.fold(part)).matches();
  }

  /// Whether the whole text is the name of a subject the program knows, in whatever spelling.
  static boolean known(String printed) {
    String name = clean(printed);
    return name.length() <= 60 && MeasureWords.find(name).isEmpty() && find(name).isPresent()
        && HeadingText.fold(name).split(" ").length <= 5;
  }

  /// The subject a sentence names, in any case: «средний балл по русскому языку»; empty when none or several.
  static Optional<String> find(String sentence) {
    String text = HeadingText.fold(sentence);
    String found = "";
    for (Map.Entry<Pattern, String> stem : STEMS.entrySet()) {
      if (stem.getKey().matcher(text).find()) {
        if (!found.isEmpty()) {
          return Optional.empty();
        }
        found = stem.getValue();
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(qualified(found, text));
  }

  /// Only mathematics is sat at two levels: «средний балл ЕГЭ (база)».
  static Optional<String> level(String sentence) {
    String text = HeadingText.fold(sentence);
    boolean basic = BASIC.matcher(text).find();
    boolean advanced = ADVANCED.matcher(text).find();
    return basic == advanced
        ? Optional.empty()
        : Optional.of(basic ? Subjects.MATHEMATICS_BASIC : Subjects.MATHEMATICS_ADVANCED);
  }

  private static String qualified(String subject, String text) {
    if (subject.equals(Subjects.MATHEMATICS)) {
      return text.contains("профил")
          ? Subjects.MATHEMATICS_ADVANCED
          : BASIC.matcher(text).find() ? Subjects.MATHEMATICS_BASIC : subject;
    }
    String part = text.contains("устн") ? " (устн.)" : text.contains("письм") ? " (письм.)" : "";
    return subject + part;
  }

  private static Map<Pattern, String> stems() {
    Map<Pattern, String> stems = new LinkedHashMap<>();
    put(stems, "(?<!родн\\p{L}{1,3} )русск\\S* яз|\\bрус\\.? яз", Subjects.RUSSIAN);
    put(stems, "математик", Subjects.MATHEMATICS);
    put(stems, "(?<!гео)(?<!астро)физик(?!о)", "Физика");
    put(stems, "(?<!био)хими", "Химия");
    put(stems, "биологи", "Биология");
    put(stems, "географи", "География");
    put(stems, "\\bистори", "История");
    put(stems, "обществозн", "Обществознание");
    put(stems, "(?<!родн\\p{L}{1,3} )\\bлитератур(?!н)", "Литература");
    put(stems, "информатик\\S* и икт", "Информатика и ИКТ");
    put(stems, "информатик\\S* \\(?кегэ", "Информатика (КЕГЭ)");
    put(stems, "информатик(?!\\S* и икт)(?!\\S* \\(?кегэ)", "Информатика");
    put(stems, "(?<!и )\\bикт\\b", "ИКТ");
    put(stems, "^кегэ$", "КЕГЭ");
    put(stems, "английск", "Английский язык");
    put(stems, "немецк", "Немецкий язык");
    put(stems, "французск", "Французский язык");
    put(stems, "испанск", "Испанский язык");
    put(stems, "китайск", "Китайский язык");
    put(stems, "иностранн\\S* языки|иностранн\\S* языкам", "Иностранные языки");
    put(stems, "иностранн\\S* язык(?!и|ам)", "Иностранный язык");
    put(stems, "окружающ\\S+ мир", "Окружающий мир");
    return stems;
  }

  private static void put(Map<Pattern, String> stems, String words, String subject) {
    stems.put(Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS), subject);
  }
}
