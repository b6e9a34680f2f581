package ru.kvartil.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import ru.kvartil.report.PlainDrawer;
import ru.kvartil.report.SampleReport;
import ru.kvartil.report.pdf.PdfPages;
import ru.kvartil.report.pdf.PdfWriter;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;

@ExtendWith(Hands.class)
class PreviewPaneTest {
  private final Waiting tasks = new Waiting();
  private PreviewPane preview;

  @Start
  void start(Stage stage) {
    preview = new PreviewPane(tasks, new PdfWriter(new PlainDrawer()), new PdfPages());
    Scene scene = new Scene(preview, 560, 620);
    scene.getStylesheets().add("data:text/css,.root{-k-hair:%23eaeef2;-k-accent:%230969da;-k-muted:%2359636e;}");
    // The stage is shared with other tests: what they asked of its size must not count here.
    stage.setMaximized(false);
    stage.setMinWidth(0);
    stage.setMinHeight(0);
    stage.setScene(scene);
    stage.sizeToScene();
    stage.show();
  }

  private List<ImageView> sheets() {
    return preview.lookupAll(".preview-sheet").stream().map(ImageView.class::cast).toList();
  }

  private String count() {
    return ((Labeled) preview.lookup("#preview-count")).getText();
  }

  @Test
  void saysWhatWillStandHere() {
    assertThat(count()).startsWith("Здесь появятся");
    assertThat(sheets()).isEmpty();
  }

  @Test
  void showsThePagesAsWideAsThePane(FxRobot robot) {
    robot.interact(() -> {
      preview.show(SampleReport.school());
      tasks.finish();
      preview.layout();
    });
    assertThat(count()).isEqualTo("2 страницы");
    assertThat(sheets()).hasSize(2).allSatisfy(sheet -> {
      assertThat(sheet.getFitWidth()).isBetween(500.0, 530.0);
      assertThat(sheet.getImage().getHeight() / sheet.getImage().getWidth()).isBetween(1.41, 1.42);
    });
    assertThat(sheets().getLast().getAccessibleText()).isEqualTo("Страница 2 из 2");
    ScrollPane scroll = robot.lookup("#preview-scroll").queryAs(ScrollPane.class);
    assertThat(scroll.getAccessibleText()).contains("АНАЛИТИЧЕСКАЯ СПРАВКА").contains("нет данных");
  }

  @Test
  void theLatestContentWinsWhateverEndsLast(FxRobot robot) {
    robot.interact(() -> {
      preview.show(SampleReport.district());
      preview.show(SampleReport.school());
      tasks.finishBackwards();
    });
    assertThat(count()).isEqualTo("2 страницы");
    assertThat(sheets()).hasSize(2);
  }

  @Test
  void keepsThePlaceWhileAPersonTypes(FxRobot robot) {
    ScrollPane scroll = robot.lookup("#preview-scroll").queryAs(ScrollPane.class);
    robot.interact(() -> {
      preview.show(SampleReport.school());
      tasks.finish();
      scroll.setVvalue(0.6);
      preview.show(SampleReport.school());
      tasks.finish();
    });
    assertThat(scroll.getVvalue()).isEqualTo(0.6);
  }

  /// Work that waits until the test lets it run.
  private static final class Waiting implements Tasks {
    private final List<Runnable> waiting = new ArrayList<>();
    private final Tasks direct = new DirectTasks();

    @Override
    public <T> void run(String title, Work<T> work, Consumer<T> onSuccess, Consumer<Failure> onFailure) {
      waiting.add(() -> direct.run(title, work, onSuccess, onFailure));
    }

    @Override
    public <T> void run(String title, Work<T> work, Consumer<T> onSuccess) {
      waiting.add(() -> direct.run(title, work, onSuccess));
    }

    void finish() {
      waiting.forEach(Runnable::run);
      waiting.clear();
    }

    void finishBackwards() {
      waiting.reversed().forEach(Runnable::run);
      waiting.clear();
    }
  }
}
