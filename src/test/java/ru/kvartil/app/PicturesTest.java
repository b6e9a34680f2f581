package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Comparator;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.shared.SchoolYear;

/// Pictures of every screen, made by walking the real window: the first start, an empty district, the demonstration
/// district, errors; and the pages of both справки. They replace those in `src/docs/images`, to be looked at.
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
class PicturesTest {
  private static final Path IMAGES = Path.of("src", "docs", "images");
  private static final long MOST_BYTES = 10_000_000;
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @Test
  void everyScreen(FxRobot robot) throws Exception {
    Album album = new Album(stage, robot);
    refusedStart(robot, album);
    lostAndElsewhere(stage, robot, album, folder);
    Walk own = new Walk(stage, robot, folder.resolve("own"), folder);
    album.of(own);
    firstStart(own, album);
    emptyDistrict(own, album);
    refusedFile(own, album);
    otherYear(own, album);
    people(own, album);
    own.close();
    Walk asked = new Walk(stage, robot, folder.resolve("own"), folder);
    album.of(asked);
    asked.see("unlock-password");
    album.take("unlock");
    asked.unlock().see("who-people");
    album.take("who-works");
    asked.close();
    Walk demo = new Walk(stage, robot, folder.resolve("demo"), folder);
    album.of(demo);
    demo.demo();
    overview(demo, album);
    demo.press("section-schools").press("section-schools").row("schools", "Гимназия");
    search(robot, demo, album);
    schools(demo, album);
    indices(demo, album);
    documents(demo, album);
    imports(demo, album);
    typing(robot, demo, album);
    settings(demo, album);
    crash(demo, album);
    demo.close();
    fewSchools(robot, album);
    List<Path> pictures = album.publish(IMAGES);
    long bytes = 0;
    for (Path picture : pictures) {
      bytes += Files.size(picture);
    }
    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  /// The user's database is no database: said in words, nothing touched.
  private void refusedStart(FxRobot robot, Album album) throws IOException, InterruptedException {
    // A place that is called the same on every machine: its path stands in the picture.
    Path data = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "Kvartil"));
    Path broken = Files.write(data.resolve("kvartil.mv.db"), new byte[0]);
    Walk walk = new Walk(stage, robot, data, folder);
    album.of(walk);
    walk.see("open-again");
    album.take("first-start-refused");
    walk.close();
    Files.delete(broken);
  }

  /// A lost database put together again, another one asked for, a server that does not answer.
  static void lostAndElsewhere(Stage stage, FxRobot robot, Album album, Path folder) throws Exception {
    // A place that is called the same on every machine: its path stands in the picture.
    Path data = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "Kvartil", "lost"));
    Path copy = LostDatabase.leave(data);
    Walk walk = new Walk(stage, robot, data, folder);
    album.of(walk);
    walk.see("rescue");
    album.take("rescue");
    walk.pick(copy).press("open-copy").see("copy-yes");
    album.takeUsual("rescue-copy");
    walk.press("copy-no").press("rescue").see("rescue-open");
    album.takeUsual("rescue-done");
    walk.press("rescue-open").see("protect-now");
    album.takeUsual("protect-offered");
    walk.line("program-menu", "program-other").see("others-file");
    album.takeUsual("other-database");
    walk.press("others-server").see("server-address");
    album.takeUsual("server-address");
    walk.replace("server-address", LostDatabase.NO_SERVER).press("server-connect").see("open-other");
    album.takeUsual("server-unreachable");
    walk.close();
    try (Stream<Path> left = Files.walk(data)) {
      for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /// A district of eight schools that have sent results alone, and a year nothing is known of.
  private void fewSchools(FxRobot robot, Album album) throws Exception {
    Path data = folder.resolve("eight");
    SizedDistrict.make(data, 8);
    Walk walk = new Walk(stage, robot, data, folder);
    album.of(walk);
    walk.press("protect-later").press("section-indices").tab("index-tabs", "Выявление")
        .choose("identified-rules", IdentificationWindowTest.rules("Кировский")).says("identified-about", "3 из 18");
    walk.row("identified-schools", "СОШ № 8");
    album.takeUsual("identification-8");
    walk.year(2023).see("identified-load");
    album.takeUsual("identification-none");
    walk.close();
  }

  /// Who is found by the rules of a district, why, and what other rules would give.
  private static void identification(Walk walk, Album album) {
    walk.tab("index-tabs", "Выявление").choose("identified-rules", IdentificationWindowTest.rules("Кировский"))
        .says("identified-about", "3 из 18");
    walk.row("identified-schools", "Гимназия");
    album.take("identification");
    walk.open("identified-schools", "Ключевская ООШ").see("identified-count");
    album.takeUsual("identification-why");
    walk.scroll("identified-field");
    album.takeUsual("identification-fields");
    walk.scroll("identified-map");
    album.takeUsual("identification-map");
    walk.press("identified-try").says("try-headline", "войдёт");
    album.takeUsual("identification-try");
    walk.press("section-indices").press("identified-compare").row("rules-schools", "Гимназия");
    album.takeUsual("identification-rules");
    walk.press("section-indices");
    lists(walk, album);
  }

  /// A list of a ministry beside the proposals of a frozen calculation.
  private static void lists(Walk walk, Album album) {
    walk.tab("index-tabs", "Перечни").row("list-years", "Гимназия");
    IdentificationProfile rules = IdentificationWindowTest.rules("Кировский");
    walk.choose("freeze-rules", rules).press("freeze-do").select("frozen-calculations", rules.document().name())
        .press("frozen-propose")
        .says("lists-said", "Предложения составлены").see("list-sides-view");
    album.take("lists");
    walk.scroll("list-years");
    album.takeUsual("lists-years");
  }

  private static void firstStart(Walk walk, Album album) {
    walk.see("first-start");
    album.take("first-start");
    walk.press("first-load");
    album.take("first-start-error");
    walk.type("first-district", "Берёзовский район").choose("first-year", new SchoolYear(2025))
        .press("first-load").see("new-password");
    album.take("password-new");
    walk.protect();
  }

  /// The page Обзор, who has sent what, the charts of the whole district.
  private static void overview(Walk walk, Album album) {
    walk.see("tile-data");
    album.take("overview");
    walk.press("tile-data").row("board", "Гимназия");
    album.take("overview-board");
    walk.press("section-overview").press("section-overview").press("overview-movement-open").see(
        "index-matrix-sentence");
    album.take("indices-movement");
    walk.scroll("index-slopes");
    album.take("indices-slopes");
    walk.tab("index-tabs", "ИОР и ИСБШ").see("index-scatter-sentence");
    album.take("indices-context");
    walk.tab("index-tabs", "Показатели").see("index-heat-sentence");
    album.take("indices-map");
    identification(walk, album);
    walk.tab("index-tabs", "Ожидаемый результат").row("expected-schools", "Гимназия");
    album.take("indices-expected");
    walk.open("expected-schools", "Гимназия").tab("school-tabs", "Похожие школы").row("similar-schools",
        "Гимназия (эта школа)");
    album.take("card-similar");
    walk.press("section-indices").tab("index-tabs", "Группы").row("groups-by", "По месту");
    album.take("indices-groups");
    walk.scroll("groups-map-0");
    album.take("indices-groups-map");
    walk.tab("index-tabs", "ИОР");
  }

  private static void emptyDistrict(Walk walk, Album album) {
    walk.see("import-first");
    album.take("data-empty");
    walk.press("templates-open").see("templates-first");
    album.take("templates-empty");
    walk.press("back-0");
    walk.press("section-overview").see("overview-load");
    album.take("overview-empty");
    walk.press("section-schools").see("schools-first");
    album.take("schools-empty");
    walk.press("section-indices").see("indices-load");
    album.take("indices-empty");
    walk.press("section-documents").see("note-load");
    album.take("documents-empty");
  }

  /// Password, copies, the trail.
  private static void settings(Walk walk, Album album) {
    walk.press("section-settings").tab("settings-tabs", "Копии").see("copies-make");
    album.take("settings-copies");
    walk.tab("settings-tabs", "Журнал действий").see("audit-verdict");
    album.take("settings-trail");
  }

  /// A file that cannot be read, then a table whose columns have to be named.
  private void refusedFile(Walk walk, Album album) throws IOException {
    walk.press("section-data").pick(Files.writeString(folder.resolve("ЕГЭ 2025.pdf"), "%PDF-1.7\n"))
        .press("import-load");
    walk.see("file-refused");
    album.take("import-refused");
    walk.pick(Files.writeString(folder.resolve("clubs.csv"),
        "Учреждение района;Кружки;Секции\nРомашка;12;3\nВасилёк;8;2\n")).press("file-other");
    walk.see("sheets-obstacle");
    album.take("import-mend");
    walk.pick(Files.writeString(folder.resolve("ege.csv"), """
        ЕГЭ, 2023/2024 учебный год

        Школа;Русский язык / сдавали;Русский язык / средний балл
        Боровская СОШ;15;55
        Ключевская СОШ;30;65
        Заречная СОШ;40;75
        """)).press("file-other").press("import-check").press("import-commit").see("import-done");
  }

  /// Another year than the chosen one has data, and that of only three schools.
  private static void otherYear(Walk walk, Album album) {
    walk.press("section-indices").see("outcome-remarks");
    album.take("indices-refused");
    walk.press("section-documents").says("note-trouble", "2024/2025");
    album.take("documents-refused");
    walk.year(2024).press("section-indices").says("outcome-bars-sentence", "3 школам");
    album.take("indices-few");
    walk.tab("index-tabs", "Группы").see("groups-remarks");
    album.take("indices-groups-few");
    walk.tab("index-tabs", "Ожидаемый результат").see("expected-remarks");
    album.take("indices-expected-few");
    walk.tab("index-tabs", "ИОР");
  }

  /// The people of the centre: a mistake said at its field, then two of them.
  private static void people(Walk walk, Album album) {
    walk.press("section-settings").see("person-first");
    album.take("settings");
    walk.press("person-first").type("person-name", "А. А. Белова").type("person-email", "belova.ru");
    album.take("settings-person");
    walk.press("person-save").row("people", "А. А. Белова");
    walk.press("person-add").type("person-name", "Я. Я. Юрьева").press("person-save").row("people", "Я. Я. Юрьева");
    album.take("settings-people");
    walk.press("history-list").see("history-turn");
    album.take("history-people");
    walk.press("section-settings").tab("settings-tabs", "Пароль").select("passwords", "Я. Я. Юрьева");
    album.take("settings-passwords");
    walk.tab("settings-tabs", "Район и сотрудники");
  }

  private static void schools(Walk walk, Album album) {
    album.take("schools");
    album.takeMore("schools");
    walk.item("schools", "table-filter");
    album.takeUsual("schools-filter");
    walk.keys(KeyCode.ESCAPE).item("schools", "table-columns");
    album.takeUsual("schools-columns");
    walk.keys(KeyCode.ESCAPE).item("schools", "table-views");
    album.takeUsual("schools-views");
    walk.keys(KeyCode.ESCAPE).item("schools", "table-print").see("print-page");
    album.take("print-table");
    walk.press("back-0");
    assertThat(walk.scrollsSideways("schools")).as("the table of schools scrolls sideways").isFalse();
    walk.press("school-add").type("add-name", "Школа №8");
    album.take("schools-add");
    walk.press("add-cancel").open("schools", "СОШ № 8 им. А.С. Зорина").see("sheet-organisation");
    album.take("card");
    walk.type("sheet-organisation", "79").press("sheet-save");
    album.take("card-error");
    walk.press("sheet-revert").tab("school-tabs", "Результаты");
    album.take("card-results");
    walk.tab("school-tabs", "Статусы и история").press("life-mark").see("mark-order");
    album.take("card-statuses");
    walk.press("mark-cancel").press("life-merge").see("life-kept");
    album.take("card-merge");
    walk.press("life-merge-cancel").tab("school-tabs", "Индексы");
    album.take("card-indices");
    walk.tab("school-tabs", "Риски").row("school-risks", "кадры");
    album.takeUsual("card-risks");
    walk.select("school-risks", "кадры").press("risk-decide").press("risk-form-save").see("risk-form-recurs-error");
    album.takeUsual("card-risk-decision");
    walk.press("risk-form-cancel").gone("risk-form");
    walk.scroll("risk-programmes");
    album.takeUsual("card-risk-programmes");
    walk.press("history-list").see("history-turn");
    album.take("history");
    walk.press("section-schools");
  }

  private static void search(FxRobot robot, Walk walk, Album album) {
    ask(robot);
    walk.type("search", "школа 8").see("search-hit-0");
    album.take("search");
    robot.type(KeyCode.ESCAPE);
    ask(robot);
    walk.type("search", "восьмая").see("search-none");
    album.takeUsual("search-none");
    robot.type(KeyCode.ESCAPE);
    ask(robot);
    walk.type("search", "ырщдф").see("search-hit-0");
    album.takeUsual("search-layout");
    robot.type(KeyCode.ESCAPE);
    ask(robot);
    robot.type(KeyCode.BACK_SPACE).type(KeyCode.ESCAPE);
  }

  private static void ask(FxRobot robot) {
    robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
  }

  private static void indices(Walk walk, Album album) {
    walk.press("section-indices").row("outcome-schools", "Гимназия");
    album.take("indices");
    album.takeMore("indices");
    walk.press("outcome-quartiles-table");
    album.take("indices-table");
    walk.press("outcome-quartiles-table").scroll("outcome-bars");
    album.take("indices-bars");
    walk.tab("index-tabs", "Риски").see("risk-levels-view");
    album.take("indices-risks");
    walk.tab("index-tabs", "ИСБШ");
    album.take("indices-welfare");
    walk.press("index-methods").row("methods", "ИСБШ");
    album.take("methods");
    walk.select("methods", "ИСБШ").press("method-copy").see("method-edit-name");
    album.take("method-edit");
    walk.press("section-indices").press("index-methods").select("methods", "ИСБШ").press("method-compare")
        .see("compare-all");
    album.take("method-compare-same");
    walk.press("section-indices");
  }

  private void documents(Walk walk, Album album) throws IOException {
    walk.press("section-schools").open("schools", "СОШ № 8 им. А.С. Зорина").press("school-note");
    walk.type("note-recommendations", "СОШ № 8 – разбор заданий на проценты – до 1 марта – протокол объединения");
    album.take("documents");
    album.takeMore("documents");
    walk.press("note-why").see("why-tree");
    album.take("why");
    walk.press("why-close").press("note-print").see("print-page");
    album.take("print-note");
    walk.press("back-0").press("help-button").see("help-title");
    album.take("help");
    walk.press("back-0");
    walk.press("note-save-pdf").says("page-note", "Сохранено").choose("note-kind", "DISTRICT");
    walk.says("preview-count", "6 страниц");
    album.take("documents-district");
    walk.press("note-save-pdf").says("page-note", "Сохранено: Справка Берёзовский");
    album.takePages("note-school", folder.resolve("Справка СОШ № 8 им. А.С. Зорина 2024-2025.pdf"));
    album.takePages("note-district", folder.resolve("Справка Берёзовский район 2024-2025.pdf"));
  }

  private void imports(Walk walk, Album album) throws IOException {
    walk.pick(DoubtfulTable.write(folder.resolve("ege_2026.xlsx"))).press("section-data").row("journal", "20");
    album.take("data");
    assertThat(walk.scrollsSideways("journal")).as("the journal scrolls sideways").isFalse();
    walk.select("journal", "20").press("import-original").see("original-sheets");
    album.take("original");
    walk.press("back-0").press("import-load").see("import-check");
    album.take("import-sheets");
    walk.press("import-check").see("empty-ZERO");
    album.take("import-check");
    walk.press("match-open").see("match-answer-1");
    album.take("import-match");
    walk.press("back-1").press("differences-NEW").see("differences-view");
    album.take("import-differences");
    walk.press("back-1").press("separate-rest").press("empty-ZERO");
    album.takeUsual("import-check-answered");
    walk.press("import-commit").see("import-done");
    album.take("import-done");
    walk.press("done-journal").press("templates-open").see("templates-view");
    album.take("templates");
    walk.pick(Files.writeString(folder.resolve("template.json"), "{}")).press("templates-import")
        .says("templates-trouble", "не шаблон");
    album.take("templates-error");
    walk.press("back-0");
  }

  /// Passports typed over those of the files, words where a number belongs, a block that does not fit. Nothing is left of it.
  private void typing(FxRobot robot, Walk walk, Album album) {
    EntryKeys keys = new EntryKeys(stage, robot, walk);
    walk.press("section-data").press("section-data").press("entry-open").choose("entry-kind", "PASSPORT")
        .says("page-note", "школ с данными").see("entry-total-0");
    keys.tabTo("entry-grid").together(KeyCode.CONTROL, KeyCode.HOME);
    album.take("entry");
    album.takeMore("entry");
    keys.write("много").type(KeyCode.ENTER, KeyCode.UP);
    walk.says("entry-line", "не число");
    album.take("entry-error");
    keys.paste("Школа\tОбучающихся\r\nГимназия\t640\r\nЛицей № 9\t512\r\n");
    walk.see("paste-card");
    album.take("entry-paste");
    walk.press("paste-nothing");
    walk.gone("paste-card");
    keys.type(KeyCode.ESCAPE);
    walk.press("back-0");
  }

  /// A question that must be answered cannot be taken: it holds the robot. A bug holds nobody.
  private static void crash(Walk walk, Album album) {
    walk.crash();
    album.take("crash");
    walk.press("crash-close");
  }
}
