package ru.kvartil.district.ui;

import java.util.List;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import ru.kvartil.district.Person;
import ru.kvartil.district.Worker;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.control.NamedChoice;

/// Who works now, changeable while the window is open: «Работает Лебедева И. П. ▾». Lives on the window's thread.
public final class WhoWorks {
  private static final Texts TEXTS = Texts.of(WhoWorks.class);
  private final CentreDesk desk;
  private final Tasks tasks;
  private final Signing signing;
  private final Latest latest;
  private final ReadOnlyObjectWrapper<Worker> now;
  private List<Person> people = List.of();
  private final ObservableList<Worker> workers = FXCollections.observableArrayList();

  /// @param first who works from the start and signs already
  /// @param signing lets another person sign
  public WhoWorks(Worker first, CentreDesk desk, Tasks tasks, Signing signing) {
    this.now = new ReadOnlyObjectWrapper<>(first);
    this.desk = desk;
    this.tasks = tasks;
    this.signing = signing;
    this.latest = new Latest(tasks);
    workers.setAll(first);
  }

  /// Lets somebody sign changes from now on; called away from the window's thread.
  @FunctionalInterface
  public interface Signing {
    void sign(Worker worker) throws Failure;

    /// Whether another person may take over without opening the database anew: not where a personal password opened it.
    default boolean free() {
      return true;
    }
  }

  /// Who works now; settings of one person are kept under [Worker#person].
  public ReadOnlyObjectProperty<Worker> now() {
    return now.getReadOnlyProperty();
  }

  /// Those who may work, who works now among them.
  ObservableList<Worker> workers() {
    return workers;
  }

  /// Reads the people anew: after every change of the data. Who works now keeps working, under a new name if it changed.
  public void load() {
    latest.run(TEXTS.get("who.loading"), _ -> desk.people(), this::offer, _ -> {});
  }

  /// Lets somebody else work.
  void choose(Worker worker) {
    if (!worker.equals(now.get())) {
      tasks.run(TEXTS.get("who.changing"), _ -> {
        signing.sign(worker);
        return worker;
      }, this::begins, _ -> offer());
    }
  }

  /// The choice for the bar at the bottom; while there is nobody to choose, only who works and in which role, and nothing
  /// while nobody is named.
  public Node choice() {
    NamedChoice<Worker> choice = new NamedChoice<>("who", TEXTS.get("who.now"), workers, WhoWorks::words);
    Label only = new Label();
    only.setId("who-only");
    only.getStyleClass().addAll("muted", "small");
    Runnable show = () -> {
      if (!choice.getItems().equals(workers)) {
        choice.getItems().setAll(workers);
      }
      choice.setValue(now.get());
      choice.setVisible(workers.size() > 1);
      choice.setManaged(workers.size() > 1);
      only.setText(words(now.get()));
      only.setVisible(workers.size() == 1 && now.get().person().isPresent());
      only.setManaged(only.isVisible());
    };
    workers.subscribe(show);
    now.subscribe(show);
    show.run();
    choice.valueProperty().subscribe(chosen -> {
      if (chosen != null && workers.contains(chosen)) {
        choose(chosen);
      }
    });
    HBox both = new HBox(choice, only);
    both.setAlignment(Pos.CENTER_LEFT);
    return both;
  }

  private static String words(Worker worker) {
    return worker.person().isPresent()
        ? TEXTS.get("who.with-role", worker.name(), worker.role().title())
        : worker.name();
  }

  private void begins(Worker worker) {
    now.set(worker);
    offer();
  }

  private void offer() {
    offer(people);
  }

  private void offer(List<Person> all) {
    people = all;
    all.stream().filter(person -> now.get().person().filter(person.id()::equals).isPresent())
        .map(Worker::of).filter(same -> !same.equals(now.get())).findFirst().ifPresent(this::choose);
    List<Worker> active = all.stream().filter(Person::active).map(Worker::of)
        .filter(each -> signing.free() || each.person().equals(now.get().person())).toList();
    boolean known = active.stream().anyMatch(each -> each.person().equals(now.get().person()));
    List<Worker> offered = known ? active : Stream.concat(Stream.of(now.get()), active.stream()).toList();
    if (!offered.equals(workers)) {
      workers.setAll(offered);
    }
  }
}
