package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.cli.Workplaces.FirstContent;
import ru.kvartil.district.Centre;
import ru.kvartil.note.Length;
import ru.kvartil.note.NoteText;
import ru.kvartil.note.Notes;
import ru.kvartil.report.PlainBlock;
import ru.kvartil.report.ReadBack;
import ru.kvartil.report.ReportContent;
import ru.kvartil.school.School;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;

/// A centre of eight schools without a single file, by keyboard alone: results of two years, passports, quartiles, the short
/// справка.
///
/// Everybody in school i sits Russian and profile mathematics; ИОР under the shipped profile is here (Russian +
/// mathematics)/200.
///
/// | | 2024/2025, typed | 2025/2026, pasted |
/// |---|---|---|
/// | school i | (48 + 2i + 38 + 2i)/200 = 0,43 + 0,02i: 0,450 … 0,590 | the same, but school 3: (64,5 + 58)/200 = 0,6125 |
/// | cut points, type 7 | 0,485; 0,520; 0,555 | 0,500; 0,540; 0,575 |
/// | school 3 | 0,490, quartile 2 | 0,613, quartile 4, +0,123 (0,1225) |
///
/// Of 100 pupils of school i, 5 + 5i have parents with higher education, 50 − 5i come from incomplete families, i are on
/// record, 18 − 2i do not speak Russian natively: every share goes by equal steps from school to school, so that ИСБШ, which
/// rises with i, is 100(i − 1)/7 and that of school 3 is 28,6.
@ExtendWith(Hands.class)
class EntryJourneyTest {
  private static final int SCHOOLS = 8;
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @Test
  void aCentreWithoutFilesLivesByKeyboard(FxRobot robot) throws Exception {
    Path data = folder.resolve("data");
    found(data);
    Walk walk = new Walk(stage, robot, data, folder);
    EntryKeys keys = new EntryKeys(stage, robot, walk);
    walk.see("search");
    addSchools(keys, walk);
    keys.find("ввод");
    walk.says("page-title", "Ввод").says("entry-line", "СОШ № 1");
    keys.focused("entry-grid");
    typeTheFirstYear(keys, walk);
    pasteTheSecond(keys, walk);
    typePassports(keys, walk);
    seeQuartiles(keys, walk);
    print(keys, walk);
    walk.close();
    readBack(data);
  }

  /// A centre with nothing in it.
  private static void found(Path data) throws Exception {
    Wiring wiring = new Wiring(new Folders(data), new Database.Origin(Walk.CLOCK, "Ирина"));
    wiring.create(data.resolve("kvartil"),
        FirstContent.centre(Centre.of("Сосновый район", Optional.of(new SchoolYear(2026))))).close();
  }

  /// Ctrl+K, a few letters, Enter; the name, Enter: the card of the new school opens.
  private static void addSchools(EntryKeys keys, Walk walk) {
    for (int i = 1; i <= SCHOOLS; i++) {
      keys.find("добавить").focused("add-name").write("СОШ № " + i).type(KeyCode.ENTER);
      walk.says("page-title", "СОШ № " + i);
    }
  }

  /// Row after row: a number, Tab, a number, Enter leads to the next row's first.
  private static void typeTheFirstYear(EntryKeys keys, Walk walk) {
    keys.together(KeyCode.CONTROL, KeyCode.PAGE_UP);
    walk.says("page-note", "школ с данными 0 из 8");
    for (int i = 1; i <= SCHOOLS; i++) {
      keys.write("20").type(KeyCode.TAB).write("0").type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB)
          .write(Integer.toString(48 + 2 * i)).type(KeyCode.ENTER);
    }
    walk.says("page-note", "школ с данными 8 из 8").says("entry-total-0", "160").says("entry-total-4", "57");
    // A slip: words, then the number; the refused text is seen and nothing is stored.
    keys.together(KeyCode.CONTROL, KeyCode.HOME);
    keys.write("двадцать").type(KeyCode.ENTER, KeyCode.UP);
    walk.says("entry-line", "«двадцать» – не число", "Прежнее значение действует").says("page-note",
        "не сохранено: 1");
    walk.says("entry-total-0", "160");
    keys.write("21").type(KeyCode.ENTER);
    walk.says("entry-total-0", "161");
    keys.together(KeyCode.CONTROL, KeyCode.Z);
    walk.says("entry-total-0", "160");
    choose(keys, walk, Subjects.MATHEMATICS_ADVANCED);
    for (int i = 1; i <= SCHOOLS; i++) {
      keys.write("10").type(KeyCode.TAB).write("0").type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB)
          .write(Integer.toString(38 + 2 * i)).type(KeyCode.ENTER);
    }
    walk.says("entry-total-0", "80").says("entry-total-4", "47");
  }

  /// From the grid to the choice of the subject and back, by F6, Tab and arrows.
  private static void choose(EntryKeys keys, Walk walk, String subject) {
    keys.type(KeyCode.F6).tabTo("entry-subject");
    ComboBox<String> choice = walk.see("entry-subject");
    int steps = Subjects.known().indexOf(subject) - Subjects.known().indexOf(choice.getValue());
    for (int i = 0; i < Math.abs(steps); i++) {
      keys.type(steps > 0 ? KeyCode.DOWN : KeyCode.UP);
    }
    assertThat(choice.getValue()).isEqualTo(subject);
    keys.type(KeyCode.TAB, KeyCode.TAB).together(KeyCode.CONTROL, KeyCode.HOME);
    walk.says("entry-line", "СОШ № 1 · Сдавали");
  }

  /// Blocks as spreadsheets put them on the clipboard: tabs, decimal comma, a line break after the last row; one of them
  /// with the names of schools and with a row too many.
  private static void pasteTheSecond(EntryKeys keys, Walk walk) {
    keys.together(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    walk.says("page-note", "школ с данными 0 из 8");
    String mathematics = IntStream.rangeClosed(1, SCHOOLS)
        .mapToObj(i -> "10\t0\t\t\t" + (i == 3 ? "58,0" : 38 + 2 * i + ",0")).collect(Collectors.joining("\r\n"));
    keys.together(KeyCode.CONTROL, KeyCode.HOME).paste(mathematics + "\r\n");
    walk.says("entry-total-0", "80").says("entry-total-4", "48,75");
    choose(keys, walk, Subjects.RUSSIAN);
    String russian = "Школа\tСдавали\tНе преодолели минимум\tСредний балл\r\n" + IntStream.rangeClosed(1, SCHOOLS)
        .mapToObj(i -> "СОШ № " + i + "\t20\t0\t" + (i == 3 ? "64,5" : Integer.toString(48 + 2 * i)))
        .collect(Collectors.joining("\r\n"));
    keys.paste(russian + "\r\nЛицей\t5\t0\t70\r\n");
    walk.see("paste-card");
    walk.says("page-note", "школ с данными 0 из 8").says("paste-fits", "Вставить 24 значения");
    keys.type(KeyCode.ESCAPE);
    walk.gone("paste-card");
    keys.paste(russian + "\r\n");
    walk.says("page-note", "школ с данными 8 из 8").says("entry-total-4", "58,313");
    keys.together(KeyCode.CONTROL, KeyCode.HOME).together(KeyCode.SHIFT, KeyCode.DOWN).together(KeyCode.SHIFT,
        KeyCode.END);
    assertThat(keys.copied()).isEqualTo("20\t0\t\t\t50\r\n20\t0\t\t\t52");
    // The whole block is one step: it goes and comes back at once.
    keys.together(KeyCode.CONTROL, KeyCode.Z);
    walk.says("page-note", "школ с данными 0 из 8");
    keys.together(KeyCode.CONTROL, KeyCode.Y);
    walk.says("page-note", "школ с данными 8 из 8");
  }

  private static void typePassports(EntryKeys keys, Walk walk) {
    keys.type(KeyCode.F6, KeyCode.DOWN, KeyCode.DOWN);
    walk.says("page-note", "школ с данными 0 из 8");
    keys.type(KeyCode.TAB).together(KeyCode.CONTROL, KeyCode.HOME);
    for (int i = 1; i <= SCHOOLS; i++) {
      keys.write("100").type(KeyCode.TAB).write(Integer.toString(5 + 5 * i))
          .type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB).write(Integer.toString(50 - 5 * i))
          .type(KeyCode.TAB, KeyCode.TAB).write(Integer.toString(18 - 2 * i)).type(KeyCode.TAB)
          .write(Integer.toString(i)).type(KeyCode.ENTER);
    }
    walk.says("page-note", "школ с данными 8 из 8").says("entry-total-0", "800").says("entry-total-1", "220")
        .says("entry-total-5", "220").says("entry-total-7", "72").says("entry-total-8", "36");
  }

  private static void seeQuartiles(EntryKeys keys, Walk walk) {
    keys.find("индексы");
    List<String> third = walk.row("outcome-schools", "СОШ № 3");
    assertThat(third.get(1)).startsWith("4");
    assertThat(third).contains("0,613", "+0,123");
    assertThat(walk.row("outcome-schools", "СОШ № 1").get(1)).startsWith("1");
  }

  private static void print(EntryKeys keys, Walk walk) {
    keys.find("СОШ № 3");
    walk.says("page-title", "СОШ № 3");
    keys.tabTo("school-note").type(KeyCode.SPACE);
    walk.says("page-title", "Документы");
    keys.tabTo("note-length").type(KeyCode.DOWN).tabTo("note-save-pdf").type(KeyCode.SPACE);
    walk.says("page-note", "Сохранено: ", ".pdf");
  }

  /// Composed anew from the closed database: what was printed is what the data say, and that is what was worked by hand.
  private void readBack(Path data) throws Exception {
    Path printed;
    try (Stream<Path> files = Files.list(folder)) {
      printed = files.filter(file -> file.toString().endsWith(".pdf")).findFirst().orElseThrow();
    }
    Wiring wiring = new Wiring(new Folders(data), "Ирина");
    try (OpenWorkplace place = wiring.openReadOnly(data.resolve("kvartil"))) {
      School third = place.transactions().read(() -> place.schools().all()).stream()
          .filter(school -> school.name().equals("СОШ № 3")).findFirst().orElseThrow();
      ReportContent content = new Notes(place.notes()).school(third.key(), new SchoolYear(2026),
          new NoteText(LocalDate.now(Walk.CLOCK), Optional.empty(), "", "", Optional.empty(), Length.SHORT));
      String words = content.plainBlocks().stream().map(PlainBlock::text).collect(Collectors.joining("\n"))
          .replaceAll("[\u00a0\u202f]", " ");
      assertThat(words).contains("0,613", "введено: Ирина, 21.11.2026");
      ReadBack.assertPdfSays(content, Files.readAllBytes(printed));
    }
  }
}
