package ru.kvartil.identification.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import ru.kvartil.chart.SchoolBars;
import ru.kvartil.identification.ui.IdentificationModel.Content;
import ru.kvartil.identification.ui.IdentificationModel.Shown;
import ru.kvartil.index.ui.IndexPage;
import ru.kvartil.index.ui.Layout;
import ru.kvartil.methodology.Flag;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.ChartPanel;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.Held;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// The tab «Выявление»: the rule set, what it found, the table of schools with the reasons of an opened one beside it, charts.
final class IdentificationPane implements IndexPage.Content {
  private static final Texts TEXTS = Texts.of(IdentificationPane.class);
  private final IdentificationModel model;
  private final Runnable load;
  private final Label headline = new Label();
  private final Label about = new Label();
  private final Card remarks = new Card(TEXTS.get("remarks"));
  private final StackPane schools = new StackPane();
  private final WhyCard why;
  private final HBox middle = new HBox(schools);
  private final ChartPanel field;
  private final ChartPanel leaving;
  private final StatePages maps;
  private final Node node;
  private List<Flag> flags = List.of();
  private @Nullable DataTable<FoundRow> table;
  private Optional<SchoolKey> opened = Optional.empty();

  /// Where the tab leads.
  ///
  /// @param tryOut opens the page of trying out with the present rule set
  /// @param compare opens rule sets side by side
  /// @param load leads to where tables are loaded
  record Ways(Runnable tryOut, Runnable compare, Runnable load) {}

  IdentificationPane(IdentificationModel model, Function<String, ChartPanel> panels, Ways ways) {
    this.model = model;
    this.load = ways.load();
    this.field = panels.apply("identified-field");
    this.leaving = panels.apply("identified-leaving").onScreenOnly();
    this.maps = new StatePages(panels.apply("identified-map"));
    this.why = new WhyCard(school -> model.open(school.school().key()), this::closeWhy);
    RulesBox rules = new RulesBox("identified-rules", model.rules());
    ActionButton tryOut = new ActionButton("identified-try", TEXTS.get("try"), ways.tryOut());
    Held.off(tryOut, model.shown().map(now -> now.content().isEmpty()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(rules.node(), gap, tryOut, new ActionButton("identified-compare", TEXTS.get("compare"),
        ways.compare()));
    bar.getStyleClass().add("index-row");
    headline.setId("identified-headline");
    headline.getStyleClass().add("identified-headline");
    about.setId("identified-about");
    about.getStyleClass().addAll("muted", "small");
    remarks.setId("identified-remarks");
    List.of(headline, about).forEach(label -> {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    });
    middle.getStyleClass().add("index-row");
    middle.setAlignment(Pos.TOP_LEFT);
    middle.setFillHeight(false);
    schools.setAlignment(Pos.TOP_LEFT);
    HBox.setHgrow(schools, Priority.ALWAYS);
    schools.setMinWidth(0);
    field.setOnOpen(model::open);
    field.setWhy(model::why);
    leaving.setOnOpen(model::open);
    leaving.setWhy(model::why);
    maps.chart().setOnOpen(model::open);
    maps.chart().setWhy(model::why);
    var page = Layout.page(bar, new VBox(headline, about), middle, field, maps.node(), leaving, remarks);
    page.getStylesheets().add(Objects.requireNonNull(IdentificationPane.class.getResource("identification.css"),
        "identification.css").toExternalForm());
    this.node = page;
    model.rules().chosen().subscribe((_, _) -> model.load());
    model.shown().subscribe(this::show);
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void refresh() {
    model.load();
  }

  private void show(Shown now) {
    headline.setText(now.content().map(content -> content.words().headline()).orElse(""));
    about.setText(now.content().map(content -> content.words().about()).orElse(""));
    Layout.remarks(remarks, now.content().map(content -> content.words().remarks()).orElse(List.of()));
    Optional<Content> content = now.content().filter(each -> each.now().found().refused().isEmpty());
    List.of(field, maps.node(), leaving).forEach(piece -> {
      piece.setVisible(content.isPresent());
      piece.setManaged(content.isPresent());
    });
    content.ifPresentOrElse(this::fill, () -> {
      table = null;
      flags = List.of();
      closeWhy();
      String refused = now.content().flatMap(each -> each.now().found().refused()).orElse(now.trouble());
      headline.setText("");
      if (!refused.isEmpty()) {
        schools.getChildren().setAll(new EmptyState(TEXTS.get("none"), refused)
            .step("identified-load", TEXTS.get("none.load"), load));
      }
    });
  }

  private void fill(Content content) {
    List<Flag> now = FoundRow.flags(content.now().found());
    DataTable<FoundRow> there = table;
    if (there == null || !now.equals(flags)) {
      there = table(now);
      flags = now;
      table = there;
    }
    if (!schools.getChildren().contains(there)) {
      schools.getChildren().setAll(there);
    }
    there.setRows(content.rows());
    Layout.show(field, content.pictures().field(), TEXTS.get("field.title"), TEXTS.get("field.none"));
    maps.show(content.pictures().maps());
    opened.flatMap(content::row).ifPresentOrElse(row -> model.explain(row.school(), this::reasons), this::closeWhy);
  }

  private DataTable<FoundRow> table(List<Flag> shown) {
    List<Column<FoundRow>> columns = new ArrayList<>();
    columns.add(Column.words("name", TEXTS.get("column.school"), FoundRow::name));
    for (Flag flag : shown) {
      columns.add(explained(Column.cells(FoundRow.column(flag), flag.text(), row -> row.flag(flag))));
    }
    columns.add(explained(Column.tightNumbers("fired", TEXTS.get("column.fired"), FoundRow::fired)));
    columns.add(Column.growing(0.4, Column.cells("criteria", TEXTS.get("column.criteria"), FoundRow::criteria)));
    columns.add(explained(Column.cells("outcome", TEXTS.get("column.outcome"), FoundRow::outcome)));
    columns.add(explained(Column.cells("welfare", TEXTS.get("column.welfare"), FoundRow::welfare)));
    columns.add(Column.growing(0.6, Column.cells("remarks", TEXTS.get("column.remarks"),
        row -> Cell.words(row.remarks(), Tone.MUTED))));
    return new DataTable<>("identified-schools", TEXTS.get("spoken"), columns).keyedBy(FoundRow::key)
        .onOpen(TEXTS.get("open"), this::openWhy)
        .command("identified-school", TEXTS.get("open.card"), rows -> rows.stream().findFirst()
            .ifPresent(row -> model.open(row.key())))
        .sortBy("name", true);
  }

  private static Column<FoundRow> explained(Column<FoundRow> column) {
    return Column.growing(0, column.explained(FoundRow::origin));
  }

  private void openWhy(FoundRow row) {
    opened = Optional.of(row.key());
    model.explain(row.school(), reasons -> {
      reasons(reasons);
      why.focusFirst();
    });
  }

  private void reasons(Reasons reasons) {
    if (opened.filter(reasons.school().school().key()::equals).isEmpty()) {
      return;
    }
    why.show(reasons);
    if (!middle.getChildren().contains(why.node())) {
      middle.getChildren().add(why.node());
    }
    distances(reasons.bars(), TEXTS.get("distance.none"));
  }

  private void closeWhy() {
    boolean had = middle.getChildren().remove(why.node());
    opened = Optional.empty();
    DataTable<FoundRow> there = table;
    if (had && there != null) {
      there.lookupAll(".table-view").forEach(Node::requestFocus);
    }
    model.shown().get().content().ifPresent(content -> distances(content.pictures().leaving(),
        TEXTS.get("leaving.none")));
  }

  private void distances(Optional<SchoolBars> bars, String none) {
    Layout.show(leaving, bars, TEXTS.get("leaving.title"), none);
  }
}
