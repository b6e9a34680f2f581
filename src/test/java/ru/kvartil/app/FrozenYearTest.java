package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.fact.Corrections;
import ru.kvartil.fact.Series;
import ru.kvartil.identification.Identification;
import ru.kvartil.identification.State;
import ru.kvartil.importing.table.FieldSpec;
import ru.kvartil.importing.ImportRequest;
import ru.kvartil.index.IndexData;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.Methods;
import ru.kvartil.methodology.ProfileLine;
import ru.kvartil.methodology.ProfileLines;
import ru.kvartil.methodology.ProfileReader;
import ru.kvartil.methodology.ProfileWriter;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.school.School;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.storage.Database;
import ru.kvartil.supportlist.frozen.FrozenCalculation;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Cell;
import ru.kvartil.supportlist.frozen.FrozenMark;
import ru.kvartil.supportlist.frozen.Recalculation;
import ru.kvartil.supportlist.frozen.Recalculation.Cause;
import ru.kvartil.supportlist.frozen.Recalculation.What;

/// A frozen year of the demonstration district against an import that came later, an edit by hand and another number of the
/// profile: exactly what changed is shown, and what it moved, with the reason.
class FrozenYearTest {
  private static final IdentificationProfile RULES = ShippedProfiles.identification().stream()
      .filter(each -> each.document().name().startsWith("Кировский")).findFirst().orElseThrow();
  @TempDir
  private Path folder;
  private OpenWorkplace place;
  private SchoolYear year;
  private FrozenMark mark;
  private Identification before;

  @BeforeEach
  void freeze() throws Exception {
    DemoOnce.into(folder);
    place = new Wiring(new Folders(folder), new Database.Origin(Walk.CLOCK, "Ирина"))
        .open(folder.resolve("demo").resolve("demo"));
    before = identified(RULES);
    year = before.year();
    mark = place.freezing().freeze(RULES, Methods.shipped(), year);
  }

  @AfterEach
  void close() {
    place.close();
  }

  private Identification identified(IdentificationProfile rules) throws Failure {
    IndexData data = place.transactions().read(() -> IndexData.load(place.schools(), place.facts(), place
        .ownIndicators()));
    return Identification.compute(rules, data, Methods.shipped(), data.years().last());
  }

  private FrozenCalculation frozen() throws Failure {
    return place.freezing().open(mark.id()).calculation();
  }

  private Recalculation compared() throws Failure {
    return place.freezing().compare(frozen(), Methods.shipped());
  }

  /// A count of an examination of the year a school has, that can grow by some.
  private Cell cell(String subject, int which) throws Failure {
    return frozen().cells().stream().filter(each -> each.year().equals(year) && each.series().form().equals("ОГЭ")
        && each.series().subject().equals(subject) && each.series().measure().equalsIgnoreCase("mark_2"))
        .skip(which).findFirst().orElseThrow(() -> new AssertionError(cells()));
  }

  private String cells() {
    try {
      return frozen().cells().stream().filter(each -> each.year().equals(year)).map(Cell::series).distinct()
          .map(Series::toString).sorted().collect(Collectors.joining("\n"));
    } catch (Failure failed) {
      return failed.text();
    }
  }

  private School school(Cell cell) throws Failure {
    return place.transactions().read(place.schools()::all).stream()
        .filter(each -> each.id().toString().equals(cell.school().id())).findFirst().orElseThrow();
  }

  private void load(Cell cell, int value) throws Exception {
    Path file = Files.writeString(folder.resolve("уточнение.csv"),
        "Код;Школа;Ниже\n" + school(cell).code() + ";" + school(cell).names().registered() + ";" + value + "\n");
    var report = place.importing().commit(ImportRequest.unattended(file, Optional.of(year),
        List.of(FieldSpec.parse("Код=school.code"), FieldSpec.parse("Школа=school.name"),
            FieldSpec.parse("Ниже=result:ОГЭ/" + cell.series().subject() + "/mark_2"))),
        Progress.none());
    assertThat(report).isNotNull();
  }

  private void type(Cell cell, double value) throws Failure {
    place.transactions().write("Исправлено значение", () -> place.corrections().type(List.of(new Corrections.Typed(
        school(cell).key(), year, cell.series(), new Corrections.Entry.Value(value)))));
  }

  /// Criteria whose state differs between two calculations, by the findings themselves.
  private static Set<String> moved(Identification was, Identification is) {
    Map<String, State> states = new HashMap<>();
    was.schools().forEach(school -> school.criteria().forEach(each -> states.put(
        school.school().school().names().registered() + " " + each.criterion().id(), each.finding().state())));
    Set<String> moved = new HashSet<>();
    is.schools().forEach(school -> school.criteria().forEach(each -> {
      String at = school.school().school().names().registered() + " " + each.criterion().id();
      if (states.get(at) != each.finding().state()) {
        moved.add(at);
      }
    }));
    return moved;
  }

  private static Set<String> moved(Recalculation compared) {
    return compared.moves().stream().filter(move -> move.kind() == What.CRITERION)
        .map(move -> move.school().name() + " " + move.what().split(" ")[0]).collect(Collectors.toSet());
  }

  @Test
  void nothingDiffersWhenNothingChanged() throws Exception {
    assertThat(compared().same()).isTrue();
    assertThat(frozen().schools()).hasSameSizeAs(before.schools());
    assertThat(frozen().rules().hash()).isEqualTo(RULES.document().sha256());
    assertThat(frozen().person()).isEqualTo("Ирина");
    // A value the profile does not read moves nothing.
    place.transactions().write("Введено значение", () -> place.corrections().type(List.of(new Corrections.Typed(
        before.schools().getFirst().school().key(), year, Series.indicator("Кружки"), new Corrections.Entry.Value(
            5)))));
    assertThat(compared().same()).isTrue();
  }

  @Test
  void exactlyTheChangedCellsAreShownWithWhoAndWhen() throws Exception {
    Cell loaded = cell("Математика", 2);
    Cell typed = cell("Русский язык", 5);
    load(loaded, Integer.parseInt(loaded.value()) + 9);
    type(typed, Integer.parseInt(typed.value()) + 7);
    Recalculation compared = compared();
    assertThat(compared.cells()).extracting(each -> each.school().id(), Recalculation.ChangedCell::year,
        each -> each.series().undivided(), Recalculation.ChangedCell::before).containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(loaded.school().id(), year, loaded.series().undivided(), loaded
                .value()),
            org.assertj.core.groups.Tuple.tuple(typed.school().id(), year, typed.series().undivided(), typed.value()));
    long load = place.transactions().read(place.facts()::batches).getFirst().id().value();
    assertThat(compared.cells()).filteredOn(each -> each.school().equals(loaded.school())).first()
        .satisfies(each -> {
          assertThat(each.after()).isEqualTo(Integer.toString(Integer.parseInt(loaded.value()) + 9));
          assertThat(each.why()).contains("загрузка № " + load, "Ирина", "21.11.2026", "уточнение.csv", "C2");
        });
    assertThat(compared.cells()).filteredOn(each -> each.school().equals(typed.school())).first()
        .satisfies(each -> assertThat(each.why()).contains("исправлено: Ирина", "21.11.2026"));
    assertThat(compared.schools()).isEmpty();
    assertThat(compared.numbers()).isEmpty();
    assertThat(moved(compared)).as("as the findings themselves differ").isEqualTo(moved(before, identified(RULES)))
        .isNotEmpty();
    assertThat(compared.moves()).extracting(Recalculation.Move::cause).isSubsetOf(Cause.DATA, Cause.OTHERS);
    assertThat(compared.moves()).filteredOn(move -> move.cause() == Cause.DATA && move.kind() == What.CRITERION)
        .isNotEmpty().allSatisfy(move -> {
          assertThat(move.school().id()).isIn(loaded.school().id(), typed.school().id());
          assertThat(move.why()).contains("было", "стало");
        });
    assertThat(place.freezing().open(mark.id()).text().hash()).as("the frozen one is as it was").isEqualTo(mark
        .hash());
  }

  @Test
  void whatIsTakenBackDiffersNoMore() throws Exception {
    Cell loaded = cell("Математика", 2);
    load(loaded, Integer.parseInt(loaded.value()) + 9);
    FrozenMark second = place.freezing().freeze(RULES, Methods.shipped(), year);
    place.changes().turn(place.changes().state().undoable().orElseThrow());
    assertThat(compared().same()).isTrue();
    Recalculation later = place.freezing().compare(place.freezing().open(second.id()).calculation(), Methods.shipped());
    assertThat(later.cells()).singleElement().satisfies(each -> {
      assertThat(each.after()).isEqualTo(loaded.value());
      assertThat(each.why()).contains("отменена", "уточнение.csv");
    });
  }

  @Test
  void aNumberOfTheProfileIsNamedAndWhatItMovedIsItsDoing() throws Exception {
    ProfileLine threshold = ProfileLines.of(RULES).stream()
        .filter(line -> line.id().startsWith("rule K03") && line.id().endsWith("threshold")).findFirst().orElseThrow();
    IdentificationProfile other = (IdentificationProfile) ProfileReader.read(ProfileWriter.text(RULES,
        new ProfileWriter.Heading(RULES.document().name(), "пробная", RULES.document().source(), ""),
        ProfileLines.of(RULES).stream().map(line -> line.id().equals(threshold.id())
            ? line.with("1", line.mark(), line.source())
            : line).toList()));
    place.transactions().write("Сохранена методика", () -> {
      place.profiles().save(other);
      return 0;
    });
    Recalculation compared = compared();
    assertThat(compared.cells()).isEmpty();
    assertThat(compared.numbers()).extracting(Recalculation.ChangedNumber::title).containsExactly(threshold.title(),
        "Версия методики");
    assertThat(moved(compared)).isEqualTo(moved(before, identified(other))).isNotEmpty();
    assertThat(compared.moves()).extracting(Recalculation.Move::cause).containsOnly(Cause.PROFILE);
    // Both at once: each reason is its own.
    Cell typed = cell("Русский язык", 5);
    type(typed, Integer.parseInt(typed.value()) + 7);
    Recalculation both = compared();
    assertThat(both.cells()).hasSize(1);
    assertThat(moved(both)).isEqualTo(moved(before, identified(other)));
  }

  @Test
  void aSchoolThatIsNotComparedAnyMoreIsNamed() throws Exception {
    School school = before.schools().getFirst().school().school();
    place.transactions().write("Вне сравнения", () -> {
      place.schools().saveYear(new ru.kvartil.school.SchoolYearRecord(school.key(), year,
          java.util.OptionalInt.empty(), false, "вечерняя"));
      return 0;
    });
    Recalculation compared = compared();
    assertThat(compared.schools()).singleElement().satisfies(each -> {
      assertThat(each.school().name()).isEqualTo(school.names().registered());
      assertThat(each.words()).contains("вне сравнения: вечерняя");
    });
    assertThat(compared.cells()).isEmpty();
    assertThat(compared.moves()).extracting(Recalculation.Move::cause).containsOnly(Cause.SCHOOLS);
    assertThat(moved(compared)).isEqualTo(moved(before, identified(RULES)));
  }
}
