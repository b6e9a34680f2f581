package ru.kvartil.risk.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.kvartil.index.IndexData;
import ru.kvartil.index.ui.Indices;
import ru.kvartil.risk.Entry;
import ru.kvartil.risk.RiskCatalogue;
import ru.kvartil.risk.RiskChecks;
import ru.kvartil.risk.RiskChecks.Wrong;
import ru.kvartil.risk.RiskRecords;
import ru.kvartil.risk.RiskTable;
import ru.kvartil.risk.Risks;
import ru.kvartil.risk.SchoolRisk;
import ru.kvartil.risk.ShippedRisks;
import ru.kvartil.school.School;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Transactions;

/// What the screens of the risks read and write. Called away from the window's thread.
///
/// @param sheets reads the cells of the first sheet of a file
public record RiskDesk(Transactions transactions, Risks risks, Indices indices, Sheets sheets, Clock clock) {
  private static final Texts TEXTS = Texts.of(RiskDesk.class);

  /// Reads a spreadsheet.
  @FunctionalInterface
  public interface Sheets {
    List<List<String>> of(Path file) throws Failure;
  }

  /// One state of the risks of a year.
  public record State(SchoolYear year, RiskCatalogue catalogue, RiskRecords records, IndexData data, LocalDate today) {
    /// Risks of one school.
    List<SchoolRisk> of(School school) {
      return SchoolRisk.of(school, year, catalogue, records, data.indicators());
    }

    /// Schools that work in the year.
    List<School> schools() {
      return data.schools().stream().filter(school -> school.worksIn(year)).toList();
    }
  }

  State state(SchoolYear year) throws Failure {
    RiskRecords records = transactions.read(() -> risks.year(year));
    return new State(year, ShippedRisks.read().with(records), records, indices.state().data(), today());
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /// Stores an entry, unless something is wrong with it.
  ///
  /// @return what is wrong; nothing was stored then
  List<Wrong> store(Entry entry) throws Failure {
    RiskRecords known = transactions.read(risks::all);
    List<Wrong> wrong = new RiskChecks(ShippedRisks.read().with(known), known, today()).of(entry);
    if (wrong.isEmpty()) {
      boolean _ = transactions.write(title(entry), () -> {
        risks.put(entry);
        return true;
      });
    }
    return wrong;
  }

  /// Takes an entry away.
  void remove(Entry entry) throws Failure {
    boolean _ = transactions.write(TEXTS.get("action.remove", title(entry)), () -> {
      risks.remove(entry);
      return true;
    });
  }

  /// What a table says, by the answers so far.
  RiskTable.Reading read(SchoolYear year, List<List<String>> rows, RiskTable.Answers answers) throws Failure {
    return transactions.read(() -> RiskTable.read(rows, indices.state().data().schools(),
        ShippedRisks.read().with(risks.year(year)), answers));
  }

  /// Stores the levels of a table as one action.
  void store(SchoolYear year, RiskTable.Reading reading, String source) throws Failure {
    boolean _ = transactions.write(TEXTS.get("action.table", reading.lines().size()), () -> {
      reading.lines().forEach(line -> risks.put(new Entry.Level(Optional.empty(), new Entry.Subject(line.school(), year,
          line.risk().code()), line.word(), source, Optional.of(today()))));
      return true;
    });
  }

  private static String title(Entry entry) {
    return switch (entry) {
      case Entry.Level _ -> TEXTS.get("action.level");
      case Entry.Evidence _ -> TEXTS.get("action.evidence");
      case Entry.Measure _ -> TEXTS.get("action.measure");
      case Entry.Decision _ -> TEXTS.get("action.decision");
      case Entry.Cause _ -> TEXTS.get("action.cause");
      case Entry.Programme _ -> TEXTS.get("action.programme");
      case Entry.Step _ -> TEXTS.get("action.step");
      case Entry.Item _ -> TEXTS.get("action.item");
      case Entry.OwnMeasure _ -> TEXTS.get("action.remedy");
      case Entry.Setting _ -> TEXTS.get("action.setting");
    };
  }
}
