package ru.kvartil.note.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import ru.kvartil.district.Centre;
import ru.kvartil.note.Length;
import ru.kvartil.note.NoteInput;
import ru.kvartil.note.NoteText;
import ru.kvartil.note.Notes;
import ru.kvartil.note.ui.NoteDesk.Format;
import ru.kvartil.report.ReportContent;
import ru.kvartil.school.School;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;

/// The section «Документы»: which справка, of whom, what people add to it, and the document made of that. The data are read
/// once per visit or change of the data; while a person types the document is made anew from the same state.
public final class NotesViewModel {
  private static final Texts TEXTS = Texts.of(NotesViewModel.class);
  private final NoteDesk desk;
  private final Workspace workspace;
  private final Tasks tasks;
  private final Latest loading;
  private final Latest composing;
  private final ObservableList<School> schools = FXCollections.observableArrayList();
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.SCHOOL);
  private final ObjectProperty<@Nullable School> school = new SimpleObjectProperty<>();
  private final ObjectProperty<Length> length = new SimpleObjectProperty<>(Length.FULL);
  private final StringProperty organisation = new SimpleStringProperty("");
  private final StringProperty settlement = new SimpleStringProperty("");
  private final StringProperty basis = new SimpleStringProperty("");
  private final Recommendations recommendations = new Recommendations();
  private final SignerField prepared = SignerField.empty();
  private final SignerField agreed = SignerField.empty();
  private final SignerField signed = SignerField.empty();
  private final ReadOnlyObjectWrapper<@Nullable ReportContent> content = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(false);
  private @Nullable NoteInput input;
  private @Nullable Centre filledFrom;

  /// About whom a справка is.
  enum Kind {
    SCHOOL, DISTRICT;

    String words() {
      return TEXTS.get(this);
    }
  }

  public NotesViewModel(NoteDesk desk, Workspace workspace, Tasks tasks) {
    this.desk = desk;
    this.workspace = workspace;
    this.tasks = tasks;
    this.loading = new Latest(tasks);
    this.composing = new Latest(tasks);
    entered().forEach(field -> field.subscribe(() -> changed.set(isChanged())));
    kind.subscribe((_, _) -> recommendations.turnTo(subject()));
    school.subscribe((_, _) -> recommendations.turnTo(subject()));
  }

  /// Schools to choose from, in natural order.
  ObservableList<School> schools() {
    return schools;
  }

  ObjectProperty<Kind> kind() {
    return kind;
  }

  ObjectProperty<@Nullable School> school() {
    return school;
  }

  /// How much the document says; stays while one turns from school to school.
  ObjectProperty<Length> length() {
    return length;
  }

  /// Whom the document is about; empty while no school is chosen.
  private Optional<Recommendations.Subject> subject() {
    return kind.get() == Kind.DISTRICT
        ? Optional.of(new Recommendations.Subject(Optional.empty()))
        : Optional.ofNullable(school.get()).map(about -> new Recommendations.Subject(Optional.of(about.key())));
  }

  /// Letterhead of documents.
  StringProperty organisation() {
    return organisation;
  }

  /// Place of documents.
  StringProperty settlement() {
    return settlement;
  }

  StringProperty basis() {
    return basis;
  }

  /// Recommendations to the school or the district the document is about.
  StringProperty recommendations() {
    return recommendations.text();
  }

  SignerField prepared() {
    return prepared;
  }

  SignerField agreed() {
    return agreed;
  }

  SignerField signed() {
    return signed;
  }

  /// The document as it would be saved now; null while there is none.
  ReadOnlyObjectProperty<@Nullable ReportContent> content() {
    return content.getReadOnlyProperty();
  }

  /// Why there is no document, empty when there is one.
  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  /// What was saved last, empty before and after a change.
  ReadOnlyStringProperty saved() {
    return saved.getReadOnlyProperty();
  }

  /// Whether the database has nothing to write about yet.
  ReadOnlyBooleanProperty empty() {
    return empty.getReadOnlyProperty();
  }

  /// Whether the data were read once, or could not be.
  ReadOnlyBooleanProperty ready() {
    return ready.getReadOnlyProperty();
  }

  /// Whether letterhead, basis or signers differ from those the centre keeps.
  ReadOnlyBooleanProperty changed() {
    return changed.getReadOnlyProperty();
  }

  /// What the document depends on and a person types, for whoever waits until she pauses.
  Stream<StringProperty> typed() {
    return Stream.concat(entered(), Stream.of(recommendations.text()));
  }

  private Stream<StringProperty> entered() {
    return Stream.concat(Stream.of(organisation, settlement, basis),
        Stream.of(prepared, agreed, signed).flatMap(field -> Stream.of(field.position(), field.name())));
  }

  /// Turns to a school: what its card asks for.
  void choose(School wanted) {
    kind.set(Kind.SCHOOL);
    schools.stream().filter(each -> each.key().equals(wanted.key())).findFirst().ifPresentOrElse(school::set,
        () -> school.set(wanted));
  }

  /// Reads the data anew and composes.
  void load() {
    loading.run(TEXTS.get("loading"), _ -> desk.load(), this::loaded, this::failed);
  }

  private void loaded(NoteInput state) {
    input = state;
    School chosen = school.get();
    schools.setAll(state.schools());
    School same = chosen == null
        ? null
        : schools.stream().filter(each -> each.key().equals(chosen.key())).findFirst().orElse(null);
    school.set(same == null && !schools.isEmpty() ? schools.getFirst() : same);
    empty.set(state.years().isEmpty() || schools.isEmpty());
    fill(state.centre());
    ready.set(true);
    compose();
  }

  /// Fields show what the centre keeps, unless a person has typed something else meanwhile.
  private void fill(Centre centre) {
    boolean untouched = filledFrom == null || !isChanged();
    filledFrom = centre;
    if (untouched) {
      organisation.set(centre.organisation());
      settlement.set(centre.settlement());
      basis.set(centre.basis());
      prepared.set(centre.prepared());
      agreed.set(centre.agreed());
      signed.set(centre.signed());
    }
    changed.set(isChanged());
  }

  private boolean isChanged() {
    Centre from = filledFrom;
    return from != null && !entered(from).equals(from);
  }

  /// The centre with everything as entered.
  private Centre entered(Centre from) {
    return new Centre(from.district(), organisation.get().strip(), settlement.get().strip(), from.currentYear(),
        basis.get().strip(), prepared.get(), agreed.get(), signed.get());
  }

  private void failed(Failure failure) {
    ready.set(true);
    content.set(null);
    trouble.set(failure.text());
  }

  /// Makes the document from the present answers.
  void compose() {
    saved.set("");
    request().ifPresent(request -> composing.run(TEXTS.get("composing"), _ -> request.compose(), document -> {
      trouble.set("");
      content.set(document);
    }, this::failed));
  }

  /// Everything a document is made of, taken at one moment.
  private record Request(NoteInput input, Optional<School> school, SchoolYear year, NoteText text) {
    ReportContent compose() throws Failure {
      return school.isPresent()
          ? Notes.school(input, school.get().key(), year, text)
          : Notes.district(input, year, text);
    }
  }

  /// Empty while there is nothing to compose from.
  private Optional<Request> request() {
    NoteInput state = input;
    Optional<School> about = kind.get() == Kind.SCHOOL ? Optional.ofNullable(school.get()) : Optional.empty();
    if (state == null || empty.get() || (kind.get() == Kind.SCHOOL && about.isEmpty())) {
      return Optional.empty();
    }
    NoteText text = new NoteText(desk.today(), Optional.empty(), "", recommendations.text().get(), Optional.empty(),
        length.get());
    return Optional.of(new Request(state.with(entered(state.centre())), about, workspace.year().get(), text));
  }

  /// Gives the document as the answers are now, also those typed a moment ago, and what to run each time a printer took it:
  /// a printed справка is as much a made one as a saved one.
  void print(BiConsumer<ReportContent, Runnable> taken) {
    request().ifPresent(request -> composing.run(TEXTS.get("composing"), _ -> request.compose(), document -> {
      content.set(document);
      taken.accept(document, () -> tasks.run(TEXTS.get("entering"), _ -> enter(request), _ -> {}));
    }, this::failed));
  }

  private Request enter(Request request) throws Failure {
    desk.made(request.input(), request.school().map(School::key), new NoteDesk.Made(request.school().map(School::name)
        .orElse(request.input().centre().district()), request.year(), request.text().length()));
    return request;
  }

  /// Saves the document as the answers are now, also those typed a moment ago.
  void save(Format format, Path file) {
    request().ifPresent(request -> tasks.run(TEXTS.get("saving"), _ -> {
      ReportContent document = request.compose();
      desk.save(document, format, file);
      Request _ = enter(request);
      return document;
    }, document -> {
      content.set(document);
      saved.set(TEXTS.get("saved", String.valueOf(file.getFileName())));
    }));
  }

  /// Keeps letterhead, basis and signers for the documents to come.
  void remember() {
    Centre from = filledFrom;
    if (from == null) {
      return;
    }
    Centre asked = entered(from);
    tasks.run(TEXTS.get("remembering"), _ -> desk.remember(asked), stored -> {
      filledFrom = stored;
      changed.set(isChanged());
    });
  }

  /// Name offered for the file: the document and its length if short, the school or the district, the year; nobody's name.
  String fileName(Format format) {
    NoteInput state = input;
    School about = school.get();
    String district = state == null ? "" : state.centre().district();
    String name = kind.get() == Kind.SCHOOL && about != null ? about.name() : district;
    String plain = TEXTS.get(length.get() == Length.SHORT ? "file.short" : "file.full", name,
        workspace.year().get().label().replace('/', '-'));
    return plain.replaceAll("[\\\\/:*?\"<>|«»\\p{Cntrl}]+", " ").replaceAll("\\s+", " ").strip() + "."
        + format.extension();
  }

  /// The year documents are about.
  ObjectProperty<SchoolYear> year() {
    return workspace.year();
  }
}
