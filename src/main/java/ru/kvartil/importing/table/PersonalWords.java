package ru.kvartil.importing.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Words and shapes by which personal data are told in tables of schools: headings over columns of names, birth dates,
/// phones, addresses and documents (as the exports of АИС and the lists of ГИА and ВПР head them), and values that are
/// unmistakable by themselves.
final class PersonalWords {
  /// What a text makes of the column below it.
  enum Heading {
    NONE,
    /// Everything below is personal.
    DATA,
    /// Names of people may stand below, and counts of them as well.
    PEOPLE
  }

  private static final int LONGEST_HEADING = 80;
  private static final Pattern COUNTS = Pattern.compile("кол-? ?во|количеств|числ[оа](?!\\p{L})|численност"
      + "|(?<!\\p{L})дол[яию](?!\\p{L})|процент|%|средн|сумм|чел\\.?(?!\\p{L})|балл|всего|имеющ|наличи");
  private static final Pattern DATA = Pattern.compile("(?<!\\p{L})(?:ф\\. ?и\\. ?о\\.?|фио)(?!\\p{L})|фамили[яюий]"
      + "|отчеств[оа]|(?<!\\p{L})имя(?! файла)(?!\\p{L})|(?:дата|день|год|месяц|место) рожд|(?<!\\p{L})телефон"
      + "|(?<!\\p{L})(?:тел|моб)\\.?(?!\\p{L})|[eе]-?mail|(?:электронн\\S*|эл\\.) ?(?:почт|адрес)|снилс|паспорт"
      + "|(?:серия|номер)(?: и номер)? (?:документа|свидетельства)|удостоверя\\S+ личност|свидетельств\\S+ о рожд"
      + "|(?<!\\p{L})инн(?!\\p{L})|адрес (?:прожив|регистр|места|жительств|по прописк)|прописк|место жительств"
      + "|национальност|диагноз|нозологи|группа здоровья|lastname|surname|first ?name|birth|phone");
  private static final Pattern PEOPLE = Pattern.compile("^(?:классн\\S+ )?(?:руководител|директор|заместител|завуч"
      + "|учител|педагог|преподавател|воспитател|ученик|учащ|обучающ|выпускник|участник|эксперт|исполнител|ответственн"
      + "|составител|куратор|наставник|тьютор|психолог|логопед|дефектолог|методист|родител|мать|отец|опекун"
      + "|организатор|контактн|(?:законн\\S+ )?представител|дети|ребенок|сотрудник|работник|специалист)");
  private static final String WORD = "\\p{IsCyrillic}[\\p{IsCyrillic}-]*";
  private static final String PART = "[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?";
  private static final String OF_SOMEBODY = "(?<!им\\. ?)(?<!имени )(?<!\\p{L})";
  /// «Иванов Иван Иванович», «ИВАНОВА АННА ПЕТРОВНА», «Иван Иванович».
  private static final Pattern FULL = Pattern.compile("(?<!\\p{L})" + WORD + "(?:\\s+" + WORD + ")?\\s+" + WORD
      + "(?:ович|евич|ьич|овна|евна|ична|инична)(?!\\p{L})|(?<!\\p{L})" + WORD + "\\s+" + WORD + "\\s+" + WORD
      + "\\s+(?:оглы|кызы)(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  /// «Иванов И.И.», «И. И. Иванов»; not «им. А.С. Зорина».
  private static final Pattern INITIALS = Pattern.compile("(?<!\\p{L})" + PART + "\\s+[А-ЯЁ]\\.\\s?[А-ЯЁ]\\.|"
      + OF_SOMEBODY + "[А-ЯЁ]\\.\\s?[А-ЯЁ]\\.\\s?" + PART);
  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+",
      Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern PHONE = Pattern
      .compile("(?<![\\d.,])(?:\\+7|8|7)[\\s(-]*\\d{3,5}[\\s)-]*\\d{1,3}[\\s-]*\\d{2}[\\s-]*\\d{2}(?![\\d.,])");
  private static final Pattern SNILS = Pattern.compile("(?<!\\d)\\d{3}-\\d{3}-\\d{3}[ -]\\d{2}(?!\\d)");
  private static final Pattern PASSPORT = Pattern.compile("(?<!\\d)\\d{2} \\d{2} (?:№ ?)?\\d{6}(?!\\d)"
      + "|[IVX]{1,4}-[А-Я]{2} (?:№ ?)?\\d{6}(?!\\d)");
  private static final int SNILS_DIGITS = 11;
  private static final int INN_DIGITS = 12;
  private static final Set<String> FIRST_NAMES = Set.of("александр", "александра", "алексей", "алена", "алина", "алиса",
      "алла", "анастасия", "анатолий", "ангелина", "андрей", "анжела", "анна", "антон", "антонина", "арина", "арсений",
      "артем", "артемий", "артур", "богдан", "борис", "вадим", "валентин", "валентина", "валерий", "валерия", "варвара",
      "василий", "василиса", "вера", "вероника", "виктор", "виктория", "виталий", "владимир", "владислав", "вячеслав",
      "галина", "георгий", "герман", "глеб", "григорий", "даниил", "данил", "данила", "дарья", "денис", "диана",
      "дмитрий", "евгений", "евгения", "егор", "екатерина", "елена", "елизавета", "жанна", "захар", "зинаида", "злата",
      "зоя", "иван", "игорь", "илья", "инна", "ирина", "камила", "карина", "кира", "кирилл", "клавдия", "константин",
      "ксения", "лариса", "лев", "леонид", "лидия", "любовь", "людмила", "майя", "макар", "максим", "маргарита",
      "марина", "мария", "марк", "марьям", "матвей", "милана", "михаил", "мирон", "надежда", "наталия", "наталья",
      "никита", "николай", "нина", "оксана", "олег", "олеся", "ольга", "павел", "петр", "полина", "раиса", "регина",
      "римма", "роман", "руслан", "светлана", "семен", "сергей", "софия", "софья", "станислав", "степан", "таисия",
      "тамара", "татьяна", "тимофей", "тимур", "ульяна", "федор", "элина", "эльвира", "юлия", "юрий", "яна", "ярослав");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern CAPITALISED = Pattern.compile(PART + "(?:\\s+" + PART + "){0,3}");

  private PersonalWords() {}

  static Heading heading(String printed) {
    if (printed.length() > LONGEST_HEADING) {
      return Heading.NONE;
    }
    String text = HeadingText.fold(printed);
    if (DATA.matcher(text).find()) {
      return COUNTS.matcher(text).find() ? Heading.PEOPLE : Heading.DATA;
    }
    return PEOPLE.matcher(text).find() ? Heading.PEOPLE : Heading.NONE;
  }

  /// The text with every unmistakably personal part replaced; the same text when there is none.
  static String closed(String text, String mark) {
    String closed = text;
    if (text.indexOf('@') >= 0) {
      closed = EMAIL.matcher(closed).replaceAll(mark);
    }
    if (digits(text) >= 6) {
      closed = PHONE.matcher(closed).replaceAll(mark);
      closed = SNILS.matcher(closed).replaceAll(mark);
      closed = PASSPORT.matcher(closed).replaceAll(mark);
      closed = isNumberOfPerson(closed.strip()) ? mark : closed;
    }
    if (mayNamePeople(text)) {
      closed = FULL.matcher(closed).replaceAll(mark);
      closed = INITIALS.matcher(closed).replaceAll(mark);
      closed = isNamed(closed) ? mark : closed;
    }
    return closed;
  }

  private static int digits(String text) {
    return (int) text.chars().filter(Character::isDigit).count();
  }

  /// Two words of letters at least, one beginning with a capital; nearly every other text is passed over here.
  private static boolean mayNamePeople(String text) {
    boolean capital = false;
    boolean apart = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      capital |= (c >= 'А' && c <= 'Я') || c == 'Ё';
      apart |= i > 0 && i < text.length() - 1 && (Character.isWhitespace(c) || c == '.');
    }
    return apart && (capital || FULL.matcher(text).find());
  }

  /// «Иванова Анна»: two words, one of them a first name.
  private static boolean isNamed(String text) {
    String[] words = SPACE.split(text.strip());
    if (words.length != 2) {
      return false;
    }
    boolean letters = true;
    boolean name = false;
    for (String word : words) {
      letters &= word.matches("\\p{IsCyrillic}[\\p{IsCyrillic}-]+");
      name |= FIRST_NAMES.contains(word.toLowerCase(Locale.ROOT).replace('ё', 'е'));
    }
    return letters && name;
  }

  /// One to four words that begin with capitals: a name where names are expected.
  static boolean likeName(String text) {
    return CAPITALISED.matcher(text.strip()).matches() || !closed(text, "").equals(text);
  }

  /// A number that belongs to one person by its form: a mobile phone, СНИЛС or ИНН with their check digits.
  static boolean isNumberOfPerson(String digits) {
    boolean all = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!all) {
      return false;
    }
    if (digits.length() == SNILS_DIGITS) {
      return (digits.startsWith("79") || digits.startsWith("89")) || snils(digits);
    }
    return digits.length() == INN_DIGITS && inn(digits);
  }

  /// Check number of СНИЛС: nine digits weighted 9…1, the sum modulo 101, 100 as 0 (ПП № 1227 of 2002 and its successors).
  private static boolean snils(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (digits.charAt(i) - '0') * (9 - i);
    }
    return sum % 101 % 100 == Integer.parseInt(digits.substring(9)) && sum > 0;
  }

  /// Two check digits of the ИНН of a person (приказ ФНС ЕД-7-14/559@).
  private static boolean inn(String digits) {
    return check(digits, new int[]{7, 2, 4, 10, 3, 5, 9, 4, 6, 8}) == digits.charAt(10) - '0'
        && check(digits, new int[]{3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8}) == digits.charAt(11) - '0';
  }

  private static int check(String digits, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (digits.charAt(i) - '0') * weights[i];
    }
    return sum % 11 % 10;
  }
}
