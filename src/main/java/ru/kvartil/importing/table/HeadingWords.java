package ru.kvartil.importing.table;

import java.util.Optional;
import java.util.regex.Pattern;

/// Words by which headings name the key columns of a table: who, where, when, which procedure. A heading counts only as a
/// whole, so that «Образовательная организация» is a school and «Школ без результатов» is not.
final class HeadingWords {
  private static final String OO = "(?:оо|оу|общеобразовательн\\S+ (?:организаци|учреждени)\\S+|образовательн\\S+ (?:организаци|учреждени)\\S+|школ\\S{1,2}"
      + "|учреждени\\S|организаци\\S)";
  private static final String NOTE = "(?: ?\\([^)]*\\))?";
  private static final Pattern CODE = whole("(?:код|шифр|логин) (?:\\(?логин\\)? )?(?:гиа )?" + OO + NOTE
      + "|логин(?: фис око)?|код фис око|код" + NOTE + "|school ?_?code|code|cds");
  private static final Pattern NAME = whole(
      "(?:(?:полное |краткое |сокращенное )?(?:наименовани|названи)\\S |№ |номер )?" + OO + NOTE
          + "|(?:краткое |полное |сокращенное )?(?:наименование|название)" + NOTE
          + "|school|school ?_?name|name|edu_name");
  private static final Pattern MUNICIPALITY = whole(
      "(?:наименование |название )?(?:муниципальн\\S+ (?:образовани|район|округ)"
          + "\\S*|муниципалитет\\S?|район\\S?(?: / город)?|район \\(город\\)|район, город|район/город|город/район|ато|ате|мо|мсу"
          + "|территори\\S|(?:городской|муниципальный) округ|административный округ)" + NOTE
          + "|municipality|district|admarea|county");
  private static final Pattern YEAR = whole(
      "(?:учебный |календарный |отчетный )?год(?: проведения| обучения| экзамена| сдачи)?"
          + NOTE + "|уч\\. ?год|year|школьный год");
  private static final Pattern PROCEDURE = whole("(?:вид |форма |наименование |название )?(?:оценочн\\S+ )?процедур\\S"
      + "|процедура оценки|форма (?:гиа|экзамена|проведения)|вид экзамена|экзамен\\S?|вид гиа|procedure|exam");
  private static final Pattern SUBJECT = whole(
      "(?:учебн\\S+ )?(?:наименование |название )?(?:учебн\\S+ )?предмет\\S?" + NOTE
          + "|дисциплина|subject|subjectname");
  private static final Pattern PARALLEL = whole(
      "параллел\\S|класс(?:\\(параллель\\))?|параллель,? \\(?классы?\\)?|классы|parallel"
          + "|grade");
  private static final Pattern PLACE = whole("тип (?:населенного пункта|местности|н/п|нп)|вид населенного пункта"
      + "|(?:город/село|город / село|местность)|тип поселения");
  private static final Pattern SMALL = whole("малокомплектн\\S+(?: школа| оо)?" + NOTE);
  private static final Pattern CONTINGENT = whole(
      "контингент(?: обучающихся| учащихся| школы| оо)?(?:, чел\\.?)?" + NOTE);
  private static final Pattern ORDINAL = whole("№|№ ?п/п|п/п|n п/п|no|#|номер(?: п/п)?|№ строки");

  private HeadingWords() {}

  /// The key column a heading names; empty for values and for headings that are not known.
  static Optional<ColumnRole> key(String heading) {
    String text = HeadingText.fold(heading);
    return role(text).or(() -> role(text.replaceAll("[.:*]+$", "").strip()));
  }

  private static Optional<ColumnRole> role(String text) {
    if (CODE.matcher(text).matches()) {
      return Optional.of(ColumnRole.Key.SCHOOL_CODE);
    }
    if (MUNICIPALITY.matcher(text).matches()) {
      return Optional.of(ColumnRole.Key.MUNICIPALITY);
    }
    if (NAME.matcher(text).matches()) {
      return Optional.of(ColumnRole.Key.SCHOOL_NAME);
    }
    if (YEAR.matcher(text).matches()) {
      return Optional.of(ColumnRole.Key.YEAR);
    }
    if (PROCEDURE.matcher(text).matches()) {
      return Optional.of(ColumnRole.Key.PROCEDURE);
    }
    if (SUBJECT.matcher(text).matches()) {
      return Optional.of(ColumnRole.Key.SUBJECT);
    }
    if (PARALLEL.matcher(text).matches()) {
      return Optional.of(ColumnRole.Key.PARALLEL);
    }
    if (PLACE.matcher(text).matches()) {
      return Optional.of(ColumnRole.Key.PLACE);
    }
    if (SMALL.matcher(text).matches()) {
      return Optional.of(ColumnRole.Key.SMALL_SCHOOL);
    }
    if (CONTINGENT.matcher(text).matches()) {
      return Optional.of(ColumnRole.Key.CONTINGENT);
    }
    return ORDINAL.matcher(text).matches() ? Optional.of(new ColumnRole.Ignored()) : Optional.empty();
  }

  private static Pattern whole(String words) {
    return Pattern.compile(words);
  }
}
