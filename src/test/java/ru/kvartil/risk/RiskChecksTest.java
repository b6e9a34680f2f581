package ru.kvartil.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.kvartil.risk.RiskFixtures.ONE;
import static ru.kvartil.risk.RiskFixtures.YEAR;
import static ru.kvartil.risk.RiskFixtures.checks;
import static ru.kvartil.risk.RiskFixtures.day;
import static ru.kvartil.risk.RiskFixtures.decision;
import static ru.kvartil.risk.RiskFixtures.level;
import static ru.kvartil.risk.RiskFixtures.of;
import static ru.kvartil.risk.RiskFixtures.programme;
import static ru.kvartil.risk.RiskFixtures.step;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.risk.Entry.ProgrammeKind;
import ru.kvartil.risk.Entry.Stage;
import ru.kvartil.risk.RiskChecks.Wrong;

class RiskChecksTest {
  private static String said(RiskChecks checks, Entry entry, EntryField field) {
    List<Wrong> wrong = checks.of(entry);
    assertThat(wrong).extracting(Wrong::field).as("%s", wrong).containsExactly(field);
    return wrong.getFirst().message();
  }

  @Test
  void aLevelNeedsARiskOfTheListAndAWordOfItsScale() {
    assertThat(checks().of(level("f02", "высокая"))).isEmpty();
    assertThat(said(checks(), level("f99", "высокая"), EntryField.RISK)).contains("f99", "нет в перечне");
    assertThat(said(checks(), level("", "высокая"), EntryField.RISK)).isEqualTo("Выберите риск.");
    assertThat(said(checks(), level("f02", "ужасная"), EntryField.WORD)).contains("ужасная",
        "низкая, средняя, высокая");
    assertThat(said(checks(), level("f02", ""), EntryField.WORD)).contains("Выберите уровень");
    assertThat(said(checks(), new Entry.Level(Optional.empty(), of("f02"), "низкая", "", day("2025-04-02")),
        EntryField.TOLD)).contains("01.04.2025");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      f01|2025-03-01|2025-05-01||-
      f01||2025-03-31||DUE
      f01|2025-03-01|2025-02-01||DUE
      f01|2025-04-02|2025-05-01||DECIDED
      f02|2025-03-01|2025-05-01||RECURS
      f02|2025-03-01|2025-08-31|2025-09-01|-
      f02|2025-03-01|2025-09-01|2025-09-01|DUE
      f02|2025-03-01||2025-09-01|DUE
      """)
  void aDecisionKeepsTheOrderOfItsDates(String risk, String decided, String due, String recurs, EntryField wrong) {
    List<Wrong> found = checks().of(decision(risk, text(decided), text(due), text(recurs)));
    assertThat(found).extracting(Wrong::field).isEqualTo(wrong == null ? List.of() : List.of(wrong));
  }

  private static String text(String given) {
    return given == null ? "" : given;
  }

  @Test
  void decisionsAreAwaitedUntilTheEndOfJuneOrOfTheCentresMonth() {
    assertThat(RiskFixtures.SHIPPED.deadline().of(YEAR)).isEqualTo("2025-06-30");
    assertThat(checks().late(YEAR)).isFalse();
    RiskChecks march = checks(new Entry.Setting(Optional.empty(), RiskCatalogue.MONTH, "3"));
    assertThat(march.catalogue().deadline().of(YEAR)).isEqualTo("2025-03-31");
    assertThat(march.late(YEAR)).isTrue();
    RiskChecks autumn = checks(new Entry.Setting(Optional.empty(), RiskCatalogue.MONTH, "10"));
    assertThat(autumn.catalogue().deadline().of(YEAR)).isEqualTo("2024-10-31");
    said(checks(), new Entry.Setting(Optional.empty(), RiskCatalogue.MONTH, "13"), EntryField.CONTENT);
  }

  @Test
  void stagesOfAProgrammeFollowEachOther() {
    Entry.Programme programme = programme(1, ProgrammeKind.CONCEPT, "", 2025, 2027);
    UUID id = programme.id().orElseThrow();
    Entry.Step draft = step(id, Stage.DRAFT, "", "2025-02-01", "");
    RiskChecks begun = checks(programme, draft);
    assertThat(begun.of(step(id, Stage.EXPERTISE, "", "2025-02-20", ""))).isEmpty();
    assertThat(said(begun, step(id, Stage.EXPERTISE, "", "2025-01-20", ""), EntryField.DONE)).contains("«проект»",
        "01.02.2025");
    RiskChecks planned = checks(programme, step(id, Stage.DRAFT, "2025-05-01", "", ""));
    assertThat(said(planned, step(id, Stage.APPROVED, "", "2025-03-01", ""), EntryField.DONE)).contains(
        "Сначала отметьте выполненным этап «проект»");
    Entry.Step again = new Entry.Step(Optional.empty(), id, Stage.DRAFT, day("2025-06-01"), day(""), "", "");
    assertThat(said(begun, again, EntryField.STAGE)).contains("уже есть");
    assertThat(said(begun, new Entry.Step(Optional.empty(), id, Stage.EXPERTISE, day("2025-03-01"), day(""), "", ""),
        EntryField.DUE)).contains("уже прошёл");
    assertThat(said(begun, step(id, Stage.EXPERTISE, "", "", ""), EntryField.DUE)).contains("Укажите срок");
    RiskChecks updated = checks(programme, draft, step(id, Stage.UPDATED, "", "2025-03-01", ""));
    assertThat(updated.of(new Entry.Step(Optional.empty(), id, Stage.UPDATED, day(""), day("2025-03-20"), "", "")))
        .as("the yearly update comes again").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"нет", "www.shkola.example", "http://", "https://школа", "ftp://shkola.example",
    "http:// x.ru",
    "https://a b.ru", "javascript:alert(1)"})
  void whatIsNoLinkIsSaidAtTheField(String link) {
    Entry.Programme programme = programme(1, ProgrammeKind.CONCEPT, "", 2025, 2027);
    assertThat(said(checks(programme), step(programme.id().orElseThrow(), Stage.ON_SITE, "", "2025-03-01", link),
        EntryField.LINK)).startsWith("Это не ссылка");
  }

  @Test
  void aProgrammeOnTheSiteNeedsItsLink() {
    Entry.Programme programme = programme(1, ProgrammeKind.CONCEPT, "", 2025, 2027);
    UUID id = programme.id().orElseThrow();
    assertThat(said(checks(programme), step(id, Stage.ON_SITE, "", "2025-03-01", ""), EntryField.LINK)).contains(
        "Укажите ссылку");
    for (String link : List.of("https://shkola8.example/programma.pdf", "http://школа.рф/концепция?год=2025")) {
      assertThat(checks(programme).of(step(id, Stage.ON_SITE, "", "2025-03-01", link))).as(link).isEmpty();
    }
  }

  @Test
  void oneProgrammeOfAKindAtATime() {
    Entry.Programme stored = programme(1, ProgrammeKind.ANTI_RISK, "f02", 2024, 2025);
    assertThat(said(checks(stored), programme(2, ProgrammeKind.ANTI_RISK, "f02", 2025, 2026), EntryField.YEARS))
        .contains("«Программа 1»", "2023/2024");
    assertThat(checks(stored).of(programme(2, ProgrammeKind.ANTI_RISK, "f02", 2026, 2026))).isEmpty();
    assertThat(checks(stored).of(programme(2, ProgrammeKind.ANTI_RISK, "f01", 2025, 2026))).isEmpty();
    assertThat(checks(stored).of(stored)).as("itself").isEmpty();
    said(checks(), programme(1, ProgrammeKind.ANTI_RISK, "", 2025, 2026), EntryField.RISK);
    said(checks(), programme(1, ProgrammeKind.CONCEPT, "f02", 2025, 2026), EntryField.RISK);
    said(checks(), programme(1, ProgrammeKind.CONCEPT, "", 2026, 2025), EntryField.YEARS);
  }

  @Test
  void theCentreAddsRisksOfItsOwn() {
    Risk own = new Risk("own-1", RiskKind.OTHER, "Дальняя дорога", List.of("нет", "есть"), new Risk.Use(false, true),
        Grounds.ofTheCentre(""));
    assertThat(checks().of(new Entry.Item(Optional.empty(), own))).isEmpty();
    RiskChecks with = checks(new Entry.Item(Optional.empty(), own));
    assertThat(with.catalogue().active()).contains(own);
    assertThat(with.of(level("own-1", "есть"))).isEmpty();
    said(with, level("own-1", "высокий"), EntryField.WORD);
    Risk twin = new Risk("own-2", RiskKind.OTHER, "дефицит  педагогических КАДРОВ", own.scale(), own.use(), own
        .grounds());
    said(checks(), new Entry.Item(Optional.empty(), twin), EntryField.NAME);
    Risk same = new Risk("own-3", RiskKind.OTHER, "Ещё", List.of("высокий", "высокая"), own.use(), own.grounds());
    said(checks(), new Entry.Item(Optional.empty(), same), EntryField.SCALE);
    Risk shorter = new Risk("f02", RiskKind.STAFF, "Дефицит педагогических кадров", List.of("нет", "есть"), own.use(),
        own.grounds());
    assertThat(said(checks(level("f02", "высокая")), new Entry.Item(Optional.empty(), shorter), EntryField.SCALE))
        .contains("высокая", "уже поставлен");
  }

  @Test
  void textsAndMeasuresAreChecked() {
    Entry.Measure measure = new Entry.Measure(Optional.of(new UUID(1, 1)), of("f02"), "Найти совместителя", "", day(
        "2025-05-01"), day(""));
    assertThat(checks().of(measure)).isEmpty();
    assertThat(said(checks(measure), new Entry.Measure(Optional.empty(), of("f02"), "найти совместителя", "", day(""),
        day("")), EntryField.TEXT)).contains("уже выбрана");
    assertThat(said(checks(), new Entry.Cause(Optional.empty(), new Entry.Subject(ONE, YEAR, ""), Entry.Side.SCHOOL,
        Entry.Sphere.INTERNAL, "х".repeat(2001)), EntryField.TEXT)).contains("Сократите");
    said(checks(), new Entry.Evidence(Optional.empty(), of(""), Entry.EvidenceKind.EVIDENCE, "есть", "", day("")),
        EntryField.RISK);
    assertThat(checks().of(new Entry.Evidence(Optional.empty(), of(""), Entry.EvidenceKind.TEXTBOOKS,
        "Учебниками обеспечены", "справка № 4", day("")))).isEmpty();
    said(checks(), new Entry.Evidence(Optional.empty(), of("f02"), Entry.EvidenceKind.EVIDENCE, "есть",
        "https://нетточки", day("")), EntryField.REFERENCE);
  }
}
