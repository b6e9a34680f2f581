package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import ru.kvartil.cli.DatabaseAt;
import ru.kvartil.note.NoteText;
import ru.kvartil.note.Notes;
import ru.kvartil.report.PlainBlock;
import ru.kvartil.report.ReadBack;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.Table;
import ru.kvartil.school.School;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.vault.Cheap;

/// The main job in the real window: from an empty folder and a spreadsheet to two documents that are read back. The
/// expected numbers are worked by hand beside the spreadsheet, in [PineDistrict].
@ExtendWith(Hands.class)
class JourneyTest {
  private static final String RECOMMENDATIONS = "СОШ № 8 – разобрать задания с процентами – до 1 марта";
  private static final String DOCUMENT = "Справка СОШ № 8 2024-2025";
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @Test
  void fromASpreadsheetToAPrintedDocument(FxRobot robot) throws Exception {
    Path data = folder.resolve("data");
    Walk walk = new Walk(stage, robot, data, folder);
    walk.pick(PineDistrict.write(folder.resolve("ege.xlsx")));
    walk.type("first-district", PineDistrict.NAME).choose("first-year", new SchoolYear(2025)).begin();
    load(walk);
    look(walk);
    write(walk);
    walk.close();

    // Composed anew from the closed database: what the window wrote is what the data say.
    Wiring wiring = Walk.wiring(new Folders(data));
    Path password = Files.writeString(folder.resolve("пароль.txt"), Cheap.PASSWORD);
    try (OpenWorkplace place = wiring
        .openReadOnly(new DatabaseAt(data.resolve("kvartil"), Optional.of(password)))) {
      School eighth = place.transactions().read(() -> place.schools().all()).stream()
          .filter(school -> school.name().equals("СОШ № 8")).findFirst().orElseThrow();
      ReportContent content = new Notes(place.notes()).school(eighth.key(), new SchoolYear(2025),
          new NoteText(LocalDate.now(Walk.CLOCK), Optional.empty(), "", RECOMMENDATIONS, Optional.empty()));
      check(content);
      ReadBack.assertDocxSays(content, Files.readAllBytes(folder.resolve(DOCUMENT + ".docx")));
      ReadBack.assertPdfSays(content, Files.readAllBytes(folder.resolve(DOCUMENT + ".pdf")));
    }
  }

  /// The wizard: file, sheets, mapping, one question, commit.
  private static void load(Walk walk) {
    walk.says("page-title", "Загрузка: ege.xlsx").says("import-check", "Проверить 3 листа");
    assertThat(walk.row("columns", "C")).startsWith("C", "Русский язык / сдавали", "ЕГЭ · Русский язык · сдавали");
    walk.press("import-check").says("review-waiting", "1 вопрос").press("empty-ZERO");
    // Eight values of four schools in two years and five of each passport.
    walk.says("import-commit", "Загрузить 84 значения").says("import-summary", "новых школ 4").press("import-commit");
    walk.see("import-done");
    walk.press("done-indices");
  }

  /// Indices of the district, then of one school, as numbers, charts and sentences.
  private static void look(Walk walk) {
    List<String> eighth = walk.row("outcome-schools", "СОШ № 8");
    assertThat(eighth).startsWith("СОШ № 8", "3 выше среднего", "0,690", "+0,090");
    assertThat(eighth.getLast()).startsWith("ЕГЭ, математика (профиль): средний балл +0,037, "
        + "ЕГЭ, математика (база): доля преодолевших минимум +0,033, ЕГЭ, русский язык: средний балл +0,020; ");
    walk.says("outcome-bars-sentence", "по 4 школам из 4 сравниваемых, от 0,500 до 0,810, в среднем по школам 0,650");
    walk.press("outcome-quartiles-table");
    assertThat(walk.row("outcome-quartiles-numbers", "2024/2025")).containsExactly("2024/2025", "1", "1", "0", "2",
        "4");
    walk.tab("index-tabs", "ИСБШ");
    assertThat(walk.row("welfare-schools", "СОШ № 8")).startsWith("СОШ № 8", "3 выше среднего", "66,7", "30,0", "20,0",
        "6,0", "10,0");
    walk.open("welfare-schools", "СОШ № 8").tab("school-tabs", "Индексы");
    walk.says("school-outcome-sentence", "составил 0,690", "уровень «выше среднего», квартиль 3", "вырос на 0,090",
        "«ЕГЭ, математика (профиль): средний балл» (+0,037)");
    walk.press("school-outcome-table");
    assertThat(walk.row("school-outcome-numbers", "2023/2024")).containsExactly("2023/2024", "0,600", "0,588", "0,625",
        "0,675");
    assertThat(walk.row("school-outcome-numbers", "2024/2025")).containsExactly("2024/2025", "0,690", "0,575", "0,645",
        "0,720");
  }

  /// From the card to the document: recommendations, both formats.
  private static void write(Walk walk) {
    walk.press("school-note").type("note-recommendations", RECOMMENDATIONS);
    walk.press("note-save-docx").says("page-note", "Сохранено: " + DOCUMENT + ".docx");
    walk.press("note-save-pdf").says("page-note", "Сохранено: " + DOCUMENT + ".pdf");
  }

  /// What was worked by hand stands in the document, in tables and in sentences.
  private static void check(ReportContent content) {
    assertThat(rows(content, "Результаты ГИА")).containsExactly(
        List.of("ЕГЭ, русский язык", "25", "1", "4,0", "−6,0**", "66,0", "+6,0"),
        List.of("ЕГЭ, математика (профиль)", "12", "3", "25,0", "−15,0**", "51,0", "+11,0"),
        List.of("ЕГЭ, математика (база)", "10", "1", "10,0", "−10,0**", "нет данных", "нет данных"));
    assertThat(rows(content, "Индекс образовательных результатов по годам")).containsExactly(
        List.of("2023/2024", "0,600", "начало периода", "2", "ниже среднего", "4"),
        List.of("2024/2025", "0,690", "+0,090", "3", "выше среднего", "4"));
    assertThat(rows(content, "Из чего сложился ИОР")).containsExactly(
        List.of("ЕГЭ, русский язык: средний балл", "66,0", "25", "0,333", "0,220", "+0,020"),
        List.of("ЕГЭ, математика (профиль): средний балл", "51,0", "12", "0,333", "0,170", "+0,037"),
        List.of("ЕГЭ, математика (база): доля преодолевших минимум, %", "90,0", "10", "0,333", "0,300", "+0,033"));
    assertThat(rows(content, "Доли, из которых складывается ИСБШ")).containsExactly(
        List.of("Оба родителя имеют высшее образование", "30,0", "300", "25,0"),
        List.of("Из неполных семей", "20,0", "300", "25,0"),
        List.of("Состоят на различных видах учёта", "6,0", "300", "5,0"),
        List.of("Русский язык не родной", "10,0", "300", "12,5"));
    assertThat(plain(String.join("\n", content.plainBlocks().stream().map(PlainBlock::text).toList())))
        .contains("составил 0,690, на 0,090 выше", "Квартиль стал выше: в 2023/2024 году был 2",
            "составил 66,7 по шкале",
            RECOMMENDATIONS);
  }

  /// Rows of the table whose caption says this.
  private static List<List<String>> rows(ReportContent content, String caption) {
    PlainBlock block = content.plainBlocks().stream()
        .filter(each -> each.block() instanceof Table && each.parts().getFirst().contains(caption)).findFirst()
        .orElseThrow();
    Table table = (Table) block.block();
    int columns = table.columns().size();
    return Stream.iterate(1 + columns, from -> from + columns).limit(table.rows().size())
        .map(from -> block.parts().subList(from, from + columns).stream().map(JourneyTest::plain).toList()).toList();
  }

  private static String plain(String text) {
    return text.replaceAll("[\u00a0\u202f]", " ");
  }
}
