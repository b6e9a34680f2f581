package ru.kvartil.importing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.kvartil.importing.ui.WizardSteps.TWO;
import static ru.kvartil.importing.ui.WizardSteps.column;
import static ru.kvartil.importing.ui.WizardSteps.review;
import static ru.kvartil.importing.ui.WizardSteps.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.fact.Series;
import ru.kvartil.importing.ImportRequest;
import ru.kvartil.importing.ImportTemplate;
import ru.kvartil.importing.ImportTemplate.Column;
import ru.kvartil.importing.SourceFile;
import ru.kvartil.importing.TemplateFile;
import ru.kvartil.importing.table.ColumnRole;
import ru.kvartil.importing.table.TableLayout;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks.Progress;

/// What was confirmed once is offered again; templates as files.
class KeptTemplatesTest {
  private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-11-22T10:00:00Z");
  private static final Series CLUBS = Series.indicator("Кружки");
  @TempDir
  Path folder;
  private ImportsAtHand at;

  @BeforeEach
  void open() throws Exception {
    at = new ImportsAtHand(folder);
  }

  @AfterEach
  void close() {
    at.close();
  }

  private List<ImportTemplate> kept() throws Failure {
    return at.desk.transactions().read(at.templates::all);
  }

  private static String print(String... headings) {
    return TableLayout.fingerprint(List.of(headings));
  }

  @Test
  void aFingerprintIsOfTheHeadingsAndNothingElse() {
    String print = print("Школа", "Химия / сдавали, чел.", "2022/2023 / средний балл");
    assertThat(print("2024 / Средний  балл", "", "ШКОЛА", "Химия / сдавали, чел.")).isEqualTo(print);
    assertThat(print("Школа", "Химия / сдавали, чел.")).isNotEqualTo(print);
    assertThat(print("Школа", "Школа", "Химия / сдавали, чел.", "2022/2023 / средний балл")).isNotEqualTo(print);
    assertThat(print("Школа", "Химия / не сдали", "2022/2023 / средний балл")).isNotEqualTo(print);
  }

  @Test
  void whatWasConfirmedIsOfferedAgainAndCanBeDeclined() throws Exception {
    Wizard first = at.wizard(at.csv("химия 2023.csv", TWO));
    SheetModel sheet = sheets(first).sheets().getFirst();
    assertThat(sheet.template()).isEmpty();
    sheet.take(column(sheet, "D"), new ColumnRole.Ignored());
    sheet.take(column(sheet, "C"), new ColumnRole.Value(CLUBS));
    review(first);
    first.commit();
    assertThat(kept()).extracting(ImportTemplate::name, ImportTemplate::person)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("химия 2023", "И. П. Лебедева"));

    Wizard second = at.wizard(at.csv("химия 2024.csv", """
        ЕГЭ 2023/2024


        Школа | | Химия / не сдали | Химия / сдавали | Муниципалитет
        Школа № 1 | | 5 | 14 | Берёзовский район
        """));
    SheetModel again = sheets(second).sheets().getFirst();
    assertThat(again.template()).map(ImportTemplate::name).contains("химия 2023");
    assertThat(again.role(column(again, "D"))).isEqualTo(new ColumnRole.Value(CLUBS));
    assertThat(again.role(column(again, "C"))).isEqualTo(new ColumnRole.Ignored());
    assertThat(again.byTemplate().get()).isTrue();

    again.byTemplate().set(false);
    assertThat(again.role(column(again, "D"))).isNotEqualTo(new ColumnRole.Value(CLUBS));
    again.byTemplate().set(true);
    review(second);
    second.commit();
    assertThat(at.values()).contains("Школа № 1 2024  Кружки 14");
    assertThat(kept()).hasSize(1);
  }

  @Test
  void theCommandLineAppliesATemplateToATableThatFits() throws Exception {
    ImportTemplate template = new ImportTemplate("Кружки",
        List.of(new Column("Учреждение", ColumnRole.Key.SCHOOL_NAME, false),
            new Column("Ходит", new ColumnRole.Value(CLUBS), false)),
        DAY, "Ирина");
    Path file = at.csv("охват.csv", "Охват 2022/2023\n\nУчреждение | Лишнее | Ходит\nРомашка | 1 | 12\n");
    ImportRequest request = ImportRequest.unattended(file, Optional.empty(), List.of()).by(template);
    at.desk.session().commit(request, Progress.none());
    assertThat(at.values()).containsExactly("Ромашка 2023  Кружки 12");
    assertThat(kept()).as("nobody has confirmed anything").isEmpty();

    ImportRequest other = ImportRequest.unattended(at.csv("другой.csv", TWO), Optional.empty(), List.of())
        .by(template);
    assertThatThrownBy(() -> at.desk.session().commit(other, Progress.none())).isInstanceOf(Failure.class)
        .hasMessageContaining("«Кружки»").hasMessageContaining("База не изменилась");
  }

  @Test
  void aTemplateComesBackFromItsFileWithEveryRole() throws Exception {
    List<Column> columns = List.of(new Column("Код", ColumnRole.Key.SCHOOL_CODE, false),
        new Column("Место", ColumnRole.Key.PLACE, false), new Column("Детей", ColumnRole.Key.CONTINGENT, false),
        new Column("Малая", ColumnRole.Key.SMALL_SCHOOL, false),
        new Column("ЕГЭ 2023", new ColumnRole.Value(new Series("ГИА-11", "ЕГЭ", "Химия", 0, "основной", "mean")), true),
        new Column("ЕГЭ 2024", new ColumnRole.Value(new Series("ГИА-11", "ЕГЭ", "Химия", 0, "основной", "mean")), true),
        new Column("Осень", new ColumnRole.Value(new Series("ВПР", "", "Физика", 8, "осень", "mark_2")), false),
        new Column("Семьи", new ColumnRole.Value(Series.passport("Из многодетных семей")), false),
        new Column("Свой = показатель", new ColumnRole.Value(Series.indicator("a/b=c")), false),
        new Column("По строке", new ColumnRole.RowResult(Measure.MEAN), false),
        new Column("По заголовку",
            new ColumnRole.RowResult(Measure.PARTICIPANTS, Optional.of(Procedure.OGE), "Физика"), false),
        new Column("Мимо", new ColumnRole.Ignored(), false));
    ImportTemplate template = new ImportTemplate("Всё сразу", columns, DAY, "Ирина");
    Path file = folder.resolve("шаблон.json");
    TemplateFile.write(template, file);

    assertThat(TemplateFile.read(file)).isEqualTo(template);
    assertThat(Files.readString(file)).contains("\"heading\" : \"По строке\"", "\"field\" : \"result:mean\"",
        "\"version\" : 1");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"template.not-one|это не JSON", "template.not-one|{}", "template.not-one|[1]",
    "template.not-one|{'format':'другое'}", "template.version|{'format':'kvartil-import-template','version':2}",
    "template.nameless|{'format':'kvartil-import-template','version':1,'name':' '}",
    "template.no-columns|{'format':'kvartil-import-template','version':1,'name':'а'}",
    "template.field|{'format':'kvartil-import-template','version':1,'name':'а',"
        + "'columns':[{'heading':'б','field':'что-то'}]}",
    "template.series|{'format':'kvartil-import-template','version':1,'name':'а',"
        + "'columns':[{'heading':'б','field':'result:x','series':{'kind':'ЕГЭ','measure':'нет'}}]}",
    "template.twice|{'format':'kvartil-import-template','version':1,'name':'а',"
        + "'columns':[{'heading':'б','field':'school.name'},{'heading':'в','field':'school.name'}]}",
    "template.date|{'format':'kvartil-import-template','version':1,'name':'а','confirmed':'вчера',"
        + "'columns':[{'heading':'б','field':'school.name'}]}"})
  void aBadFileIsToldInWords(String code, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("плохой.json"), text.replace('\'', '"'));
    assertThatThrownBy(() -> TemplateFile.read(file)).isInstanceOfSatisfying(Failure.class, failure -> {
      assertThat(failure.code()).isEqualTo(code);
      assertThat(failure.text()).contains("плохой.json", "Шаблоны не изменены");
    });
  }

  @Test
  void namesAreUniqueAndCanBeChanged() throws Exception {
    ImportTemplate one = new ImportTemplate("Один", List.of(new Column("а", ColumnRole.Key.SCHOOL_NAME, false)), DAY,
        "x");
    ImportTemplate two = new ImportTemplate("Два", List.of(new Column("б", ColumnRole.Key.SCHOOL_NAME, false)), DAY,
        "x");
    write(() -> at.templates.save(one));
    write(() -> at.templates.save(two));
    assertThatThrownBy(() -> write(() -> at.templates.rename("Два", "Один"))).isInstanceOf(Failure.class);
    assertThatThrownBy(() -> write(() -> at.templates.rename("Три", "Четыре"))).isInstanceOf(Failure.class);
    assertThatThrownBy(() -> write(() -> at.templates.save(new ImportTemplate("Один", two.columns(), DAY, "x"))))
        .isInstanceOf(Failure.class);
    write(() -> at.templates.rename("Два", " Второй "));
    write(() -> at.templates.confirm("Один", List.of(new Column("в", ColumnRole.Key.SCHOOL_NAME, false))));
    assertThat(kept()).extracting(ImportTemplate::name).containsExactly("Второй", "Один", "Один (2)");
    write(() -> at.templates.remove("Один"));
    assertThat(kept()).extracting(ImportTemplate::name).containsExactly("Второй", "Один (2)");
  }

  private interface Change {
    void run() throws Failure;
  }

  private void write(Change change) throws Failure {
    at.desk.transactions().write("x", () -> {
      change.run();
      return 0;
    });
  }

  @Test
  void aPastedBlockIsASheet() throws Exception {
    SourceFile block = SourceFile.pasted("из буфера обмена, 22.11.2026",
        "Школа\tЕГЭ 2023 / Химия / сдавали\r\nЛицей\t12,0\r\n");
    var report = at.desk.session().commit(ImportRequest.unattended(block), Progress.none());
    assertThat(report.file()).isEqualTo("из буфера обмена, 22.11.2026");
    assertThat(at.desk.journal().getFirst().file()).isEqualTo("из буфера обмена, 22.11.2026");
    SourceFile page = SourceFile.pasted("из буфера обмена",
        "<html><body><!--StartFragment--><table><tr><td>Школа<td>ЕГЭ 2023 / Химия / сдавали</tr><tr><td>Лицей<td>13"
            + "</table>");
    assertThat(at.desk.session().check(ImportRequest.unattended(page), Progress.none()).counts().changed())
        .isEqualTo(1);
  }
}
