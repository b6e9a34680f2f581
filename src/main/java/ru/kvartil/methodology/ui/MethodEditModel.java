package ru.kvartil.methodology.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import ru.kvartil.methodology.IndexProfile;
import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.methodology.ProfileAddition;
import ru.kvartil.methodology.ProfileAddition.Offer;
import ru.kvartil.methodology.ProfileCheck;
import ru.kvartil.methodology.ProfileDocument;
import ru.kvartil.methodology.ProfileLine;
import ru.kvartil.methodology.ProfileLines;
import ru.kvartil.methodology.ProfileReader;
import ru.kvartil.methodology.ProfileWriter;
import ru.kvartil.methodology.ProfileWriter.Heading;
import ru.kvartil.methodology.Weights;
import ru.kvartil.methodology.ui.MethodDesk.Effect;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.Message;

/// A new version of a method while it is made: what is typed, what is wrong with it, what it would change.
final class MethodEditModel {
  private static final Texts TEXTS = Texts.of(MethodEditModel.class);
  private static final int MOST_NAMED = 12;
  private static final int LONGEST_NAME = 300;
  private final MethodDesk desk;
  private final MethodScreens.Around around;
  private final MethodologyProfile base;
  private final List<MethodologyProfile> known;
  private final List<EditedLine> lines;
  private final ObservableList<Offer> offered = FXCollections.observableArrayList();
  /// The profile begun with, and the indicators added since.
  private MethodologyProfile grown;
  private final Latest latest;
  private final StringProperty name;
  private final StringProperty version;
  private final StringProperty source;
  private final StringProperty order;
  private final StringProperty nameError = new SimpleStringProperty("");
  private final StringProperty versionError = new SimpleStringProperty("");
  private final StringProperty sourceError = new SimpleStringProperty("");
  private final StringProperty trouble = new SimpleStringProperty("");
  private final StringProperty effect = new SimpleStringProperty(TEXTS.get("effect.none"));
  private final BooleanProperty saving = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<ProfileCheck.Sum> sum;
  private boolean saved;

  /// @param known all profiles, to tell which versions are taken
  MethodEditModel(MethodDesk desk, MethodScreens.Around around, MethodologyProfile base,
      List<MethodologyProfile> known) {
    this.desk = desk;
    this.around = around;
    this.base = base;
    this.known = List.copyOf(known);
    this.latest = new Latest(around.tasks());
    ProfileDocument document = base.document();
    this.name = new SimpleStringProperty(document.name());
    this.version = new SimpleStringProperty(nextVersion(document, known));
    this.source = new SimpleStringProperty(document.source());
    this.order = new SimpleStringProperty(document.order());
    this.grown = base;
    this.lines = new ArrayList<>(ProfileLines.of(base).stream().map(EditedLine::new).toList());
    this.sum = new ReadOnlyObjectWrapper<>(ProfileCheck.sum(base, lines()));
    List.of(name, version, source, order).forEach(text -> text.subscribe((_, _) -> check()));
    lines.forEach(this::watch);
    check();
    if (base instanceof IndexProfile index) {
      around.tasks().run(TEXTS.get("add.looking"), _ -> desk.stock().beside(index), offered::setAll,
          failure -> trouble.set(failure.text()));
    }
  }

  private void watch(EditedLine line) {
    line.value().subscribe((_, _) -> check());
    line.kept().subscribe((_, _) -> check());
  }

  /// Indicators that can be added.
  ObservableList<Offer> offered() {
    return offered;
  }

  /// Adds an indicator; its weight is to be typed.
  ///
  /// @return its lines; none when the method cannot have it, and it is said why
  List<EditedLine> add(Offer offer) {
    try {
      MethodologyProfile more = ProfileAddition.with((IndexProfile) grown, offer);
      List<EditedLine> added = ProfileLines.of(more).stream()
          .filter(line -> line.id().endsWith(" " + offer.indicator().id())).map(EditedLine::new).toList();
      grown = more;
      offered.remove(offer);
      lines.addAll(added);
      added.forEach(this::watch);
      added.stream().filter(EditedLine::isWeight).forEach(line -> line.value().set(""));
      check();
      return added;
    } catch (Failure refused) {
      trouble.set(refused.text());
      return List.of();
    }
  }

  /// The next whole number after those of the same name; beside words «… – 2».
  private static String nextVersion(ProfileDocument document, List<MethodologyProfile> known) {
    int last = known.stream().map(MethodologyProfile::document).filter(each -> each.name().equals(document.name()))
        .map(ProfileDocument::version).filter(each -> each.matches("\\d{1,6}")).mapToInt(Integer::parseInt).max()
        .orElse(1);
    return Integer.toString(last + 1);
  }

  MethodologyProfile base() {
    return base;
  }

  List<EditedLine> edited() {
    return lines;
  }

  StringProperty name() {
    return name;
  }

  StringProperty nameError() {
    return nameError;
  }

  StringProperty version() {
    return version;
  }

  StringProperty versionError() {
    return versionError;
  }

  StringProperty source() {
    return source;
  }

  StringProperty sourceError() {
    return sourceError;
  }

  StringProperty order() {
    return order;
  }

  /// Why the version was not saved; empty when nothing stands in the way.
  StringProperty trouble() {
    return trouble;
  }

  /// What the version would change, in words.
  StringProperty effect() {
    return effect;
  }

  BooleanProperty saving() {
    return saving;
  }

  ReadOnlyObjectProperty<ProfileCheck.Sum> sum() {
    return sum.getReadOnlyProperty();
  }

  /// Whether something typed would be lost.
  boolean unsaved() {
    Heading heading = Heading.of(base.document());
    return !saved && (!lines().equals(ProfileLines.of(base)) || !name.get().equals(heading.name())
        || !source.get().equals(heading.source()) || !order.get().equals(heading.order()));
  }

  /// Whether everything typed makes a method.
  boolean isSound() {
    return nameError.get().isEmpty() && versionError.get().isEmpty() && sourceError.get().isEmpty()
        && lines.stream().allMatch(line -> line.problem().get().isEmpty()) && sum.get().right();
  }

  private List<ProfileLine> lines() {
    Set<String> left = new HashSet<>();
    lines.stream().filter(line -> !line.kept().get()).forEach(line -> left.add(indicator(line)));
    return lines.stream().filter(line -> !left.contains(indicator(line)) || indicator(line).isEmpty())
        .map(EditedLine::line).toList();
  }

  /// Id of the indicator a line is about; empty for others.
  private static String indicator(EditedLine line) {
    String id = line.base().id();
    int space = id.indexOf(' ');
    return space < 0 ? "" : id.substring(space + 1);
  }

  private void check() {
    List<ProfileLine> now = lines();
    Map<String, String> problems = ProfileCheck.problems(now);
    lines.forEach(line -> line.problem().set(problems.getOrDefault(line.base().id(), "")));
    sum.set(ProfileCheck.sum(base, now));
    nameError.set(name.get().isBlank()
        ? TEXTS.get("error.name")
        : name.get().strip().length() > LONGEST_NAME ? TEXTS.get("error.long") : "");
    sourceError.set(source.get().isBlank() ? TEXTS.get("error.source") : "");
    boolean taken = known.stream().map(MethodologyProfile::document)
        .anyMatch(each -> each.name().equals(name.get().strip()) && each.version().equals(version.get().strip()));
    versionError.set(version.get().isBlank()
        ? TEXTS.get("error.version")
        : taken ? TEXTS.get("error.taken", name.get().strip(), version.get().strip()) : "");
    trouble.set("");
  }

  /// Shares out what is left to 1: to the empty weights in equal parts, otherwise in proportion to those that stand.
  ///
  /// @return whether there was something to share out
  boolean fill() {
    List<EditedLine> weights = lines.stream().filter(line -> line.isWeight() && line.kept().get()).toList();
    List<Optional<BigDecimal>> typed = weights.stream().map(line -> ProfileCheck.number(line.value().get())).toList();
    Optional<List<BigDecimal>> filled = Weights.fill(typed, BigDecimal.ONE);
    filled.ifPresent(values -> {
      for (int i = 0; i < values.size(); i++) {
        weights.get(i).value().set(ProfileCheck.raw(values.get(i)).replace('.', ','));
      }
    });
    return filled.isPresent();
  }

  private MethodologyProfile made() throws Failure {
    Heading heading = new Heading(name.get(), version.get(), source.get(), order.get());
    return ProfileReader.read(ProfileWriter.text(grown, heading, lines()));
  }

  /// Looks at what the version would change in the present data.
  void look() {
    if (!isSound()) {
      latest.forget();
      effect.set(TEXTS.get("effect.wrong"));
      return;
    }
    try {
      MethodologyProfile draft = made();
      latest.run(TEXTS.get("effect.computing"), _ -> desk.effect().of(base, draft), change -> effect.set(words(change)),
          failure -> effect.set(failure.text()));
    } catch (Failure wrong) {
      effect.set(wrong.text());
    }
  }

  private String words(Effect.Change change) {
    if (change.schools() == 0) {
      return TEXTS.get("effect.no-data", change.year());
    }
    String of = TEXTS.get("effect.than", base.document().version(), change.year());
    if (change.moved().isEmpty()) {
      return TEXTS.get("effect.same", of);
    }
    List<String> some = new ArrayList<>(change.moved().stream().limit(MOST_NAMED)
        .map(each -> TEXTS.get("effect.moved", each.school(), each.before(), each.after())).toList());
    int rest = change.moved().size() - some.size();
    if (rest > 0) {
      some.add(TEXTS.get("effect.rest", rest));
    }
    int n = change.moved().size();
    String schools = Texts.plural(n, TEXTS.get("school.one"), TEXTS.get("school.many"), TEXTS.get("school.many"));
    return TEXTS.get("effect.changes", n, schools, change.schools(), of, String.join("\n", some));
  }

  /// Stores the version; what is wrong is said and nothing is stored.
  ///
  /// @param then what follows once it is stored
  /// @return whether it was sound
  boolean save(Runnable then) {
    check();
    if (!isSound()) {
      trouble.set(TEXTS.get("save.wrong"));
      return false;
    }
    try {
      MethodologyProfile draft = made();
      saving.set(true);
      around.tasks().run(TEXTS.get("saving"), _ -> {
        desk.save(draft);
        return draft;
      }, stored -> {
        saving.set(false);
        saved = true;
        around.dialogs().tell(new Message(
            TEXTS.get("saved", stored.document().name(), stored.document().version()), TEXTS.get("saved.then")));
        around.changed().run();
        then.run();
      }, failure -> {
        saving.set(false);
        trouble.set(failure.text());
      });
      return true;
    } catch (Failure wrong) {
      trouble.set(wrong.text());
      return false;
    }
  }
}
