package ru.kvartil.ui.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import ru.kvartil.chart.ChartLook;
import ru.kvartil.chart.jfree.JFreeCharts;
import ru.kvartil.report.Block;
import ru.kvartil.report.PageSetup;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.Span;
import ru.kvartil.report.Table;
import ru.kvartil.report.Text;
import ru.kvartil.report.pdf.PdfPages;
import ru.kvartil.report.pdf.PdfWriter;
import ru.kvartil.report.ui.Printers;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Dialogs;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.Message;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.Question;
import ru.kvartil.ui.Section;
import ru.kvartil.ui.Shell;
import ru.kvartil.ui.StatusBar;
import ru.kvartil.ui.theme.Theme;

/// The page of printing over printers of paper and ink made up here.
@ExtendWith(Hands.class)
class PrintPageTest {
  private final FakePrinters printers = new FakePrinters();
  private final List<Message> told = new ArrayList<>();
  private int taken;
  private final StackPane asking = new StackPane();
  @TempDir
  Path folder;
  private Shell shell;

  @Start
  void start(Stage stage) {
    shell = new Shell(List.of(new Section("tables", "Таблицы", Feather.BOOK,
        () -> Page.of(new PageHead("Таблицы"), asking, () -> {}))), List.of(),
        new StatusBar(FXCollections.observableArrayList()));
    Theme.install().dress(shell);
    Dialogs dialogs = new Dialogs() {
      @Override
      public boolean ask(Question question) {
        return false;
      }

      @Override
      public void tell(Message message) {
        told.add(message);
      }
    };
    new PrintDesk(new PrintDesk.Outside(printers, new PdfWriter(new JFreeCharts(ChartLook.DOCUMENT)), new PdfPages(),
        new FolderPicker(), dialogs), new DirectTasks(), shell).serve(shell);
    stage.setScene(new Scene(shell, 1200, 700));
    stage.show();
  }

  @Test
  void printsTheChosenPagesOfAWideTableAcrossTheSheet(FxRobot robot) throws Exception {
    printers.names = List.of("Этаж 2", "Кабинет 5");
    ask(robot, table(9, 120));
    robot.interact(() -> robot.lookup("#print-printer").<ComboBox<String>>query().setValue("Кабинет 5"));
    type(robot, "print-range", "2-3");
    type(robot, "print-copies", "4");
    press(robot, "print-go");
    assertThat(printers.jobs).hasSize(1);
    Printers.Job job = printers.jobs.getFirst();
    assertThat(job.printer()).isEqualTo("Кабинет 5");
    assertThat(job.pages()).containsExactly(2, 3);
    assertThat(job.copies()).isEqualTo(4);
    assertThat(job.landscape()).isTrue();
    assertThat(label(robot, "print-said")).contains("Кабинет 5", "листов 2", "копий 4");
    try (PDDocument pdf = Loader.loadPDF(job.pdf())) {
      PDRectangle sheet = pdf.getPage(0).getMediaBox();
      assertThat(sheet.getWidth()).isGreaterThan(sheet.getHeight());
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper words = new PDFTextStripper();
        words.setStartPage(page);
        words.setEndPage(page);
        assertThat(words.getText(pdf)).as("headings of page " + page).contains("Столбец 8");
      }
    }
  }

  @Test
  void theSheetCanBeTurned(FxRobot robot) throws Exception {
    printers.names = List.of("Этаж 2");
    ask(robot, table(3, 60));
    ComboBox<Boolean> sheet = robot.lookup("#print-sheet").query();
    assertThat(sheet.getValue()).isFalse();
    robot.interact(() -> sheet.setValue(true));
    press(robot, "print-go");
    robot.interact(() -> sheet.setValue(false));
    press(robot, "print-go");
    assertThat(printers.jobs).extracting(Printers.Job::landscape).containsExactly(true, false);
    assertThat(printers.jobs.getFirst().pages().size()).isGreaterThan(printers.jobs.getLast().pages().size());
  }

  @Test
  void aDocumentStaysUpright(FxRobot robot) {
    printers.names = List.of("Этаж 2");
    ask(robot, new ReportContent("Справка", "", LocalDate.of(2026, 11, 21), PageSetup.GOST_2025,
        List.of(new Block.Paragraph(words("Слова")))));
    assertThat(robot.lookup("#print-sheet").queryAll()).isEmpty();
    press(robot, "print-go");
    assertThat(printers.jobs).singleElement().matches(job -> !job.landscape() && job.pages().equals(List.of(1)));
  }

  @Test
  void wrongAnswersAreSaidAtTheirPlaceAndNothingIsPrinted(FxRobot robot) {
    printers.names = List.of("Этаж 2");
    ask(robot, table(3, 10));
    type(robot, "print-range", "3-1");
    press(robot, "print-go");
    assertThat(label(robot, "print-range-error")).contains("1-3");
    type(robot, "print-range", "1");
    assertThat(label(robot, "print-range-error")).isEmpty();
    type(robot, "print-copies", "-2");
    press(robot, "print-go");
    assertThat(label(robot, "print-copies-error")).contains("от 1 до 99");
    assertThat(printers.jobs).isEmpty();
  }

  @Test
  void withoutAPrinterTheWayOnIsAFile(FxRobot robot) {
    ask(robot, table(3, 10));
    assertThat(label(robot, "print-said")).contains("Принтер не найден", "Сохранить PDF");
    assertThat(robot.lookup("#print-go").<Button>query().isDisabled()).isTrue();
    press(robot, "print-save");
    assertThat(folder.resolve("Таблица районная.pdf")).isNotEmptyFile();
    assertThat(told).singleElement().matches(message -> message.toString().contains("Таблица районная.pdf"));
    printers.names = List.of("Этаж 2");
    press(robot, "print-again");
    assertThat(robot.lookup("#print-go").<Button>query().isDisabled()).isFalse();
    assertThat(label(robot, "print-said")).isEmpty();
  }

  @Test
  void aPrinterThatFailsLosesNothing(FxRobot robot) {
    printers.names = List.of("Этаж 2");
    printers.broken = true;
    ask(robot, table(3, 10));
    type(robot, "print-range", "1");
    press(robot, "print-go");
    assertThat(label(robot, "print-said")).contains("Этаж 2", "PDF");
    assertThat(robot.lookup("#print-range").<TextField>query().getText()).isEqualTo("1");
    assertThat(taken).as("told of nothing that is not on paper").isZero();
    printers.broken = false;
    press(robot, "print-go");
    assertThat(printers.jobs).hasSize(1);
    assertThat(taken).isEqualTo(1);
    assertThat(label(robot, "print-said")).contains("Отправлено");
  }

  private void ask(FxRobot robot, ReportContent content) {
    robot.interact(() -> asking.fireEvent(new PrintRequest(content, () -> taken++)));
    assertThat(robot.lookup("#print-page").queryAll()).hasSize(1);
  }

  private static void press(FxRobot robot, String id) {
    robot.interact(robot.lookup("#" + id).<Button>query()::fire);
  }

  private static void type(FxRobot robot, String id, String text) {
    robot.interact(() -> robot.lookup("#" + id).<TextField>query().setText(text));
  }

  private static String label(FxRobot robot, String id) {
    return robot.lookup("#" + id).<Label>query().getText();
  }

  private static ReportContent table(int columns, int rows) {
    List<Table.Column> heads = IntStream.range(0, columns).mapToObj(i -> Table.Column.words("Столбец " + i)).toList();
    List<Table.Row> lines = IntStream.range(0, rows).mapToObj(row -> new Table.Row(
        IntStream.range(0, columns).mapToObj(i -> words("Строка " + row)).toList(), false)).toList();
    return new ReportContent("Таблица «районная»", "", LocalDate.of(2026, 11, 21), PageSetup.GOST_2025,
        List.of(new Table("seen", "Таблица", heads, lines, List.of())));
  }

  private static Text words(String text) {
    return new Text(List.of(new Span.Words(text)));
  }

  private static final class FakePrinters implements Printers {
    private List<String> names = List.of();
    private final List<Job> jobs = new ArrayList<>();
    private boolean broken;

    @Override
    public List<String> names() {
      return names;
    }

    @Override
    public void print(Job job, Tasks.Progress progress) throws Failure {
      if (broken) {
        throw new Failure(Texts.of(ReportContent.class), "print.refused", job.printer());
      }
      jobs.add(job);
    }
  }

  private final class FolderPicker implements FilePicker {
    @Override
    public List<Path> open(String title, FileKind... kinds) {
      return List.of();
    }

    @Override
    public Optional<Path> save(String title, String name, FileKind kind) {
      assertThat(Files.isDirectory(folder)).isTrue();
      return Optional.of(folder.resolve(name));
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.empty();
    }
  }
}
