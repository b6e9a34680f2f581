package ru.kvartil.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.matching.Match;
import ru.kvartil.school.matching.SchoolMatcher;
import ru.kvartil.shared.FoldedText;
import ru.kvartil.shared.Texts;

/// Reads a table of the РПШ: schools by risks with words of levels, or a line for each school and risk («фактор риска»,
/// «значимость»). A school or a heading that is not certain becomes a question, a word that is on no scale a remark: nothing is
/// guessed. Not thread-safe.
public final class RiskTable {
  private static final Texts TEXTS = Texts.of(RiskTable.class);
  private static final Pattern SCHOOL = Pattern.compile(
      "(наименование |название |краткое |полное )*(школа|школы|оо|оу|образовательная организация|образовательной организации"
          + "|общеобразовательная организация|общеобразовательной организации|наименование|название)");
  private static final Pattern CODE = Pattern.compile("код( оо| школы| организации| фис око)?|логин( оо)?|оо логин");
  private static final Pattern MUNICIPALITY = Pattern.compile(
      "муниципалитет|район|мсу|муниципальное образование|муниципальный (район|округ)");
  private static final Pattern RISK = Pattern.compile("(название |наименование )?(фактор(а|ы)? )?риск(а|и|ов)?");
  private static final Pattern LEVEL = Pattern.compile("(уровень|значимость|степень)( риска| фактора)?( риска)?");
  private static final Pattern NOT_RISKS = Pattern.compile(
      "|n|п п|n п п|номер|год|учебный год|дата|итого|всего|примечани[ея]|комментари[йи]|куратор|директор");
  private static final Pattern NUMBERED = Pattern.compile("^(риск |фактор )?\\d+ ");
  private static final Pattern ABOUT = Pattern.compile("(?U)\\b(значимость|уровень|риск|риска|степень)\\b");
  private static final Set<String> NOTHING = Set.of("", "нет данных", "н д", "х", "x");
  private static final int HEAD_ROWS = 30;
  private final List<School> schools;
  private final SchoolMatcher matcher;
  private final RiskCatalogue catalogue;
  private final Answers answers;
  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final List<String> remarks = new ArrayList<>();
  private final Map<Cell, Line> lines = new LinkedHashMap<>();
  private final Map<SchoolKey, Integer> rowOf = new HashMap<>();

  private RiskTable(List<School> schools, RiskCatalogue catalogue, Answers answers) {
    this.schools = schools;
    this.matcher = new SchoolMatcher(schools);
    this.catalogue = catalogue;
    this.answers = answers;
  }

  /// What a person has answered, by what is written in the table; an empty answer leaves the row or column out.
  ///
  /// @param schools by the written name (or code, where there is no name)
  /// @param risks codes by the heading
  public record Answers(Map<String, Optional<SchoolKey>> schools, Map<String, Optional<String>> risks) {
    /// Nothing was asked yet.
    public static final Answers NONE = new Answers(Map.of(), Map.of());

    public Answers {
      schools = Map.copyOf(schools);
      risks = Map.copyOf(risks);
    }
  }

  /// One level to be stored.
  ///
  /// @param row number of the row, from 1
  public record Line(int row, SchoolKey school, Risk risk, String word) {}

  /// Something the table does not say for certain.
  ///
  /// @param school whether a school is asked for, else a risk
  /// @param written as it stands in the table
  /// @param reason why it is asked, with the place
  /// @param likely keys of schools or codes of risks, the likeliest first; may be empty
  public record Question(boolean school, String written, String reason, List<String> likely) {}

  /// What came of reading.
  ///
  /// @param lines levels that are certain
  /// @param questions to be answered before anything is stored
  /// @param remarks mistakes in the table: they are corrected there
  public record Reading(List<Line> lines, List<Question> questions, List<String> remarks) {
    public Reading {
      lines = List.copyOf(lines);
      questions = List.copyOf(questions);
      remarks = List.copyOf(remarks);
    }

    /// Whether everything is certain and there is something to store.
    public boolean ready() {
      return questions.isEmpty() && remarks.isEmpty() && !lines.isEmpty();
    }
  }

  private record Cell(SchoolKey school, String risk) {}

  /// Where things stand in the rows.
  private record Head(int row, int name, int code, int municipality, Map<Integer, String> risks, int risk, int level) {
    boolean isLong() {
      return risk >= 0 && level >= 0;
    }
  }

  /// @param rows cells of the table with its heading
  public static Reading read(List<List<String>> rows, List<School> schools, RiskCatalogue catalogue, Answers answers) {
    RiskTable table = new RiskTable(schools, catalogue, answers);
    Optional<Head> head = table.head(rows);
    if (head.isEmpty()) {
      return new Reading(List.of(), List.of(), List.of(TEXTS.get("table.no-head")));
    }
    table.rows(rows, head.get());
    if (table.lines.isEmpty() && table.questions.isEmpty() && table.remarks.isEmpty()) {
      table.remarks.add(TEXTS.get("table.nothing"));
    }
    return new Reading(List.copyOf(table.lines.values()), List.copyOf(table.questions.values()), table.remarks);
  }

  private Optional<Head> head(List<List<String>> rows) {
    for (int at = 0; at < Math.min(rows.size(), HEAD_ROWS); at++) {
      List<String> folded = rows.get(at).stream().map(FoldedText::words).toList();
      int name = find(folded, SCHOOL);
      int code = find(folded, CODE);
      if (name >= 0 || code >= 0) {
        Head head = new Head(at, name, code, find(folded, MUNICIPALITY), new TreeMap<>(), find(folded, RISK), find(
            folded, LEVEL));
        if (!head.isLong()) {
          risks(rows.get(at), folded, head);
        }
        return Optional.of(head);
      }
    }
    return Optional.empty();
  }

  private static int find(List<String> folded, Pattern heading) {
    for (int at = 0; at < folded.size(); at++) {
      if (heading.matcher(folded.get(at)).matches()) {
        return at;
      }
    }
    return -1;
  }

  private void risks(List<String> written, List<String> folded, Head head) {
    Map<String, String> taken = new HashMap<>();
    for (int at = 0; at < written.size(); at++) {
      if (at == head.name() || at == head.code() || at == head.municipality() || NOT_RISKS.matcher(folded.get(at))
          .matches() || CODE.matcher(folded.get(at)).matches() || SCHOOL.matcher(folded.get(at)).matches()) {
        continue;
      }
      Optional<String> code = risk(written.get(at), TEXTS.get("table.column", at + 1));
      if (code.isPresent()) {
        String before = taken.putIfAbsent(code.get(), written.get(at));
        if (before == null) {
          head.risks().put(at, code.get());
        } else {
          remarks.add(TEXTS.get("table.column-twice", before, written.get(at)));
        }
      }
    }
  }

  /// The risk a text names for certain; otherwise it is asked for.
  private Optional<String> risk(String written, String place) {
    Optional<String> told = answers.risks().get(written);
    if (told != null) {
      return told;
    }
    String folded = NUMBERED.matcher(FoldedText.words(written)).replaceFirst("");
    Optional<Risk> same = catalogue.risks().stream().filter(risk -> risk.code().equalsIgnoreCase(written.strip())
        || FoldedText.words(risk.name()).equals(folded)).findFirst();
    if (same.isEmpty()) {
      questions.putIfAbsent("r" + written, new Question(false, written, TEXTS.get("table.risk", place, written), alike(
          folded)));
    }
    return same.map(Risk::code);
  }

  /// Risks with most words in common.
  private List<String> alike(String folded) {
    Set<String> words = new TreeSet<>(List.of(folded.split(" ")));
    record Near(String code, double share) {}
    return catalogue.active().stream().map(risk -> {
      Set<String> own = new TreeSet<>(List.of(FoldedText.words(risk.name()).split(" ")));
      Set<String> both = new TreeSet<>(own);
      both.retainAll(words);
      return new Near(risk.code(), 2.0 * both.size() / (own.size() + words.size()));
    }).filter(near -> near.share() >= 0.4).sorted(Comparator.comparingDouble(Near::share).reversed()).limit(3)
        .map(Near::code).toList();
  }

  private void rows(List<List<String>> rows, Head head) {
    for (int at = head.row() + 1; at < rows.size(); at++) {
      List<String> row = rows.get(at);
      String name = cell(row, head.name());
      String code = cell(row, head.code());
      if ((name.isEmpty() && code.isEmpty()) || row.stream().filter(cell -> !cell.isBlank()).count() < 2) {
        continue;
      }
      Optional<SchoolKey> school = school(cell(row, head.municipality()), code, name, at + 1);
      if (school.isPresent() && head.isLong()) {
        String place = TEXTS.get("table.row", at + 1);
        String written = cell(row, head.risk());
        Optional<String> risk = written.isEmpty() ? Optional.empty() : risk(written, place);
        risk.ifPresent(one -> level(school.get(), one, cell(row, head.level()), place));
      } else if (school.isPresent() && alone(school.get(), at + 1)) {
        int number = at + 1;
        head.risks().forEach((column, risk) -> level(school.get(), risk, cell(row, column), TEXTS.get("table.cell",
            number, column + 1)));
      }
    }
  }

  private static String cell(List<String> row, int column) {
    return column >= 0 && column < row.size() ? row.get(column).strip() : "";
  }

  private Optional<SchoolKey> school(String municipality, String code, String name, int row) {
    String written = name.isEmpty() ? code : name;
    Optional<SchoolKey> told = answers.schools().get(written);
    if (told != null) {
      return told;
    }
    return switch (matcher.match(municipality, code, name)) {
      case Match.Exact exact -> Optional.of(exact.school());
      case Match.New _ -> ask(written, TEXTS.get("table.no-school", row, written), List.of());
      case Match.Doubtful doubtful -> ask(written, TEXTS.get("table.school", row, written, doubtful.candidates()
          .getFirst().reason()), doubtful.candidates().stream().map(one -> Integer.toString(one.school().value()))
              .toList());
    };
  }

  private Optional<SchoolKey> ask(String written, String reason, List<String> likely) {
    questions.putIfAbsent("s" + written, new Question(true, written, reason, likely));
    return Optional.empty();
  }

  private boolean alone(SchoolKey school, int row) {
    Integer before = rowOf.putIfAbsent(school, row);
    if (before != null) {
      remarks.add(TEXTS.get("table.twice", name(school), before, row));
    }
    return before == null;
  }

  private String name(SchoolKey key) {
    return schools.stream().filter(school -> school.key().equals(key)).map(School::name).findFirst().orElse("");
  }

  private void level(SchoolKey school, String code, String written, String place) {
    Risk risk = catalogue.risk(code).orElse(null);
    String folded = FoldedText.words(written);
    if (risk == null || NOTHING.contains(folded)) {
      return;
    }
    Optional<String> word = risk.level(written).or(() -> risk.level(ABOUT.matcher(folded).replaceAll(" ").strip()));
    if (word.isEmpty()) {
      remarks.add(TEXTS.get("table.level", place, written, risk.name(), String.join(", ", risk.scale())));
    } else if (lines.putIfAbsent(new Cell(school, code), new Line(rowOf.getOrDefault(school, 0), school, risk, word
        .get())) != null) {
      remarks.add(TEXTS.get("table.risk-twice", place, name(school), risk.name()));
    }
  }
}
