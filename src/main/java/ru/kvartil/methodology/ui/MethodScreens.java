package ru.kvartil.methodology.ui;

import java.util.List;
import java.util.Map;

import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.search.Findable;
import ru.kvartil.search.Kind;
import ru.kvartil.search.SearchSource;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Dialogs;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.Navigation;
import ru.kvartil.ui.Page;

/// The pages of methods: the list with every number, the editor of a new version, two side by side.
public final class MethodScreens {
  /// The address of the list of methods.
  public static final String LIST = "methods";
  /// First word of the address of a version being made; the hash of the method it began with follows.
  public static final String EDIT = "method-edit";
  private static final Texts TEXTS = Texts.of(MethodScreens.class);
  private final MethodDesk desk;
  private final MethodChoice choice;
  private final Around around;

  /// @param around the window's side of the pages
  public MethodScreens(MethodDesk desk, MethodChoice choice, Around around) {
    this.desk = desk;
    this.choice = choice;
    this.around = around;
  }

  /// What the pages need of the window.
  ///
  /// @param changed to be called after every write
  public record Around(Tasks tasks, FilePicker picker, Dialogs dialogs, Runnable changed) {}

  /// The page «Методики», to be opened above the indices.
  public Page page(Navigation navigation) {
    MethodsModel model = new MethodsModel(desk, choice, around);
    return new MethodsPage(model, around.picker(), new MethodsPage.Ways() {
      @Override
      public void edit(MethodologyProfile base, List<MethodologyProfile> known) {
        MethodScreens.this.edit(navigation, base, known);
      }

      @Override
      public void compare(MethodologyProfile first, List<MethodologyProfile> known) {
        navigation.open(new MethodComparePage(first, known));
      }
    });
  }

  private void edit(Navigation navigation, MethodologyProfile base, List<MethodologyProfile> known) {
    navigation.open(new MethodEditPage(new MethodEditModel(desk, around, base, known), around, navigation));
  }

  /// Opens a new version of a method above the present page with other numbers already typed.
  ///
  /// @param typed numbers as a person types them and choices as JSON says them, by the id of the line
  public void edit(Navigation navigation, MethodologyProfile base, Map<String, String> typed) {
    around.tasks().run(TEXTS.get("loading"), _ -> desk.all(), all -> {
      MethodEditModel model = new MethodEditModel(desk, around, base, all);
      model.edited().stream().filter(line -> typed.containsKey(line.base().id()))
          .forEach(line -> line.value().set(typed.get(line.base().id())));
      navigation.open(new MethodEditPage(model, around, navigation));
    });
  }

  /// Opens a new version of a method above the present page; nothing happens when there is no such method.
  ///
  /// @param hash of the method it begins with
  public void edit(Navigation navigation, String hash) {
    around.tasks().run(TEXTS.get("loading"), _ -> desk.all(), all -> all.stream()
        .filter(each -> each.document().sha256().equals(hash)).findFirst()
        .ifPresent(base -> edit(navigation, base, all)));
  }

  /// Things to be found by the search.
  ///
  /// @param open opens the page
  public SearchSource search(Runnable open) {
    return () -> List.of(Findable.of(Kind.PAGE, TEXTS.get("methods.title"), TEXTS.get("methods.found"), open));
  }
}
