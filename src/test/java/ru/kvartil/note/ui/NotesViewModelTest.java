package ru.kvartil.note.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.district.Centre;
import ru.kvartil.district.Centre.Signatory;
import ru.kvartil.note.Length;
import ru.kvartil.note.Notes;
import ru.kvartil.note.NotesAtHand;
import ru.kvartil.note.ui.NoteDesk.Format;
import ru.kvartil.note.ui.NotesViewModel.Kind;
import ru.kvartil.report.PlainBlock;
import ru.kvartil.report.PlainDrawer;
import ru.kvartil.report.ReadBack;
import ru.kvartil.report.docx.DocxWriter;
import ru.kvartil.report.pdf.PdfPages;
import ru.kvartil.report.pdf.PdfWriter;
import ru.kvartil.school.School;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

class NotesViewModelTest {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
  @TempDir
  Path folder;
  private NotesAtHand at;
  private Workspace workspace;
  private NotesViewModel model;

  static NoteDesk desk(NotesAtHand at) {
    return new NoteDesk(new Notes(at.inputs()), at.transactions(), at.centres, new NoteDesk.Writers(
        new DocxWriter(new PlainDrawer()), new PdfWriter(new PlainDrawer()), new PdfPages()), CLOCK);
  }

  @BeforeEach
  void open() throws Failure {
    at = new NotesAtHand(folder);
    at.name();
    workspace = new Workspace(NotesAtHand.YEAR);
    model = new NotesViewModel(desk(at), workspace, new DirectTasks());
  }

  @AfterEach
  void close() {
    at.close();
  }

  private String words() {
    return Objects.requireNonNull(model.content().get()).plainBlocks().stream().map(PlainBlock::text)
        .collect(Collectors.joining("\n")).replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  private Centre centre() throws Failure {
    return at.transactions().read(at.centres::find).orElseThrow();
  }

  @Test
  void anEmptyDatabaseHasNothingToWriteAbout() {
    model.load();
    assertThat(model.empty().get()).isTrue();
    assertThat(model.content().get()).isNull();
  }

  @Test
  void showsTheFirstSchoolAtOnceAndFollowsTheChoice() throws Failure {
    List<School> schools = at.fill();
    model.load();
    assertThat(model.schools()).hasSize(2);
    model.choose(schools.getFirst());
    model.compose();
    assertThat(words()).contains("Школа № 8").contains("21 ноября 2026 г.").contains("33,3 %");
    model.kind().set(Kind.DISTRICT);
    model.compose();
    assertThat(words()).contains("о динамике образовательных результатов школ\nБерёзовский район");
  }

  @Test
  void takesBasisRecommendationsAndSignersAsTyped() throws Failure {
    at.fill();
    model.load();
    model.organisation().set("Методический центр");
    model.settlement().set("г. Берёзовск");
    model.basis().set("приказ № 7");
    model.recommendations().set("Школе – разобрать ошибки – до 1 марта – протокол");
    model.prepared().position().set("Методист");
    model.prepared().name().set("И. П. Лебедева");
    model.compose();
    assertThat(words()).startsWith("Методический центр\nАНАЛИТИЧЕСКАЯ СПРАВКА").contains("г. Берёзовск")
        .contains("Основание: приказ № 7.").contains("Школе – разобрать ошибки")
        .endsWith("Составил\nМетодист\nИ. П. Лебедева");
  }

  @Test
  void aYearWithoutDataIsSaidInsteadOfADocument() throws Failure {
    at.fill();
    model.load();
    workspace.year().set(new SchoolYear(2030));
    model.compose();
    assertThat(model.content().get()).isNull();
    assertThat(model.trouble().get()).startsWith("За 2029/2030 учебный год в базе нет ни одного значения.");
    workspace.year().set(NotesAtHand.YEAR);
    model.compose();
    assertThat(model.trouble().get()).isEmpty();
    assertThat(model.content().get()).isNotNull();
  }

  @Test
  void keepsBasisAndSignersForLater() throws Failure {
    at.fill();
    model.load();
    assertThat(model.changed().get()).isFalse();
    model.organisation().set("Методический центр");
    model.settlement().set("г. Берёзовск");
    model.basis().set("план работы");
    model.signed().name().set("О. Н. Ковалёва");
    assertThat(model.changed().get()).isTrue();
    model.remember();
    assertThat(model.changed().get()).isFalse();
    assertThat(centre().basis()).isEqualTo("план работы");
    assertThat(centre().signed()).isEqualTo(new Signatory("", "О. Н. Ковалёва"));
    assertThat(centre().district()).isEqualTo("Берёзовский район");
    assertThat(centre().organisation()).isEqualTo("Методический центр");
    assertThat(centre().settlement()).isEqualTo("г. Берёзовск");
    NotesViewModel later = new NotesViewModel(desk(at), workspace, new DirectTasks());
    later.load();
    assertThat(later.basis().get()).isEqualTo("план работы");
  }

  @Test
  void readingAnewDoesNotTakeAwayWhatWasTyped() throws Failure {
    at.fill();
    model.load();
    model.basis().set("ещё не сохранено");
    model.load();
    assertThat(model.basis().get()).isEqualTo("ещё не сохранено");
    assertThat(model.changed().get()).isTrue();
  }

  @Test
  void savesWhatIsTypedNowInBothFormats() throws Exception {
    model.choose(at.fill().getFirst());
    model.load();
    model.recommendations().set("Только что набрано");
    Path docx = folder.resolve(model.fileName(Format.DOCX));
    Path pdf = folder.resolve(model.fileName(Format.PDF));
    model.save(Format.DOCX, docx);
    assertThat(model.saved().get()).isEqualTo("Сохранено: Справка Школа № 8 2024-2025.docx");
    model.save(Format.PDF, pdf);
    assertThat(words()).contains("Только что набрано");
    ReadBack.assertDocxSays(Objects.requireNonNull(model.content().get()), Files.readAllBytes(docx));
    ReadBack.assertPdfSays(Objects.requireNonNull(model.content().get()), Files.readAllBytes(pdf));
  }

  @Test
  void theLengthChosenStaysAndStandsInTheFileName() throws Failure {
    List<School> schools = at.fill();
    model.load();
    model.choose(schools.getFirst());
    model.compose();
    int full = words().length();
    model.length().set(Length.SHORT);
    model.compose();
    assertThat(words().length()).isLessThan(full);
    assertThat(words()).contains("33,3 %").doesNotContain("по годам, %");
    model.choose(schools.getLast());
    model.load();
    assertThat(model.length().get()).isEqualTo(Length.SHORT);
    assertThat(model.fileName(Format.PDF)).isEqualTo("Справка краткая Вечерняя школа 2024-2025.pdf");
    model.length().set(Length.FULL);
    assertThat(model.fileName(Format.PDF)).isEqualTo("Справка Вечерняя школа 2024-2025.pdf");
  }

  @Test
  void recommendationsBelongToWhomTheyWereTypedFor() throws Failure {
    List<School> schools = at.fill();
    model.load();
    model.choose(schools.getFirst());
    model.recommendations().set("Школе № 8 – разобрать ошибки");
    model.kind().set(Kind.DISTRICT);
    model.compose();
    assertThat(model.recommendations().get()).isEmpty();
    assertThat(words()).contains("Берёзовский район").doesNotContain("Рекомендации");
    model.recommendations().set("Центру – провести семинар");
    model.choose(schools.getLast());
    assertThat(model.recommendations().get()).isEmpty();
    model.choose(schools.getFirst());
    model.load();
    assertThat(words()).contains("Школе № 8 – разобрать ошибки").doesNotContain("семинар");
    model.kind().set(Kind.DISTRICT);
    assertThat(model.recommendations().get()).isEqualTo("Центру – провести семинар");
  }

  @Test
  void whatWasTypedBeforeTheSchoolsWereReadIsNotLost() throws Failure {
    at.fill();
    model.recommendations().set("Набрано рано");
    model.load();
    assertThat(model.recommendations().get()).isEqualTo("Набрано рано");
  }

  @Test
  void fileNamesNameNobodyAndSuitEverySystem() throws Failure {
    at.fill();
    model.load();
    model.kind().set(Kind.DISTRICT);
    model.prepared().name().set("И. П. Лебедева");
    assertThat(model.fileName(Format.PDF)).isEqualTo("Справка Берёзовский район 2024-2025.pdf");
  }
}
