package ru.kvartil.note.ui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ru.kvartil.chart.ChartLook;
import ru.kvartil.chart.jfree.JFreeCharts;
import ru.kvartil.note.Notes;
import ru.kvartil.note.NotesAtHand;
import ru.kvartil.report.docx.DocxWriter;
import ru.kvartil.report.pdf.PdfPages;
import ru.kvartil.report.pdf.PdfWriter;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.shared.Failure;
import ru.kvartil.ui.NativeFilePicker;
import ru.kvartil.ui.Shell;
import ru.kvartil.ui.StatusBar;
import ru.kvartil.ui.theme.Theme;

/// Draws the section «Документы» into `target/note-*.png`, to be looked at.
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
class NotesPicturesTest {
  @TempDir
  Path folder;
  private Stage stage;
  private NotesAtHand at;

  @Start
  void start(Stage shown) throws Failure {
    stage = shown;
    at = new NotesAtHand(folder);
    at.name();
  }

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void drawsTheSectionWithoutData(FxRobot robot) throws IOException {
    show(robot, "empty");
  }

  @Test
  void drawsTheSection(FxRobot robot) throws Exception {
    at.fill();
    show(robot, "school");
  }

  private void show(FxRobot robot, String name) throws IOException {
    JFreeCharts charts = new JFreeCharts(ChartLook.DOCUMENT);
    NoteDesk desk = new NoteDesk(new Notes(at.inputs()), at.transactions(), at.centres,
        new NoteDesk.Writers(new DocxWriter(charts), new PdfWriter(charts), new PdfPages()), NotesViewModelTest.CLOCK);
    robot.interact(() -> {
      NotesSection notes = new NotesSection(desk, new Workspace(NotesAtHand.YEAR), new DirectTasks(),
          new NativeFilePicker(stage), () -> {});
      Shell shell = new Shell(List.of(notes.section()), List.of(), new StatusBar(FXCollections.observableArrayList()));
      Theme.install().dress(shell);
      stage.setScene(new Scene(shell, 1366, 768));
      stage.show();
    });
    robot.sleep(1500);
    WritableImage[] image = new WritableImage[1];
    robot.interact(() -> image[0] = stage.getScene().snapshot(null));
    ImageIO.write(SwingFXUtils.fromFXImage(image[0], null), "png", new File("target/note-" + name + ".png"));
  }
}
