package ru.kvartil.district.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ru.kvartil.search.Findable;
import ru.kvartil.search.Kind;
import ru.kvartil.search.SearchSource;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.Section;

/// The section «Настройки»: one tab for each part of them.
public final class SettingsSection {
  /// Id of the section in the window.
  public static final String ID = "settings";
  private static final Texts TEXTS = Texts.of(SettingsSection.class);
  private final List<SettingsPart> parts;
  private @Nullable Tabs page;

  /// @param parts tabs in their order, at least one
  public SettingsSection(List<SettingsPart> parts) {
    this.parts = List.copyOf(parts);
  }

  /// The line of the rail.
  public Section section() {
    return new Section(ID, TEXTS.get("settings.title"), Feather.SETTINGS, this::page);
  }

  /// The tabs as things to be found.
  ///
  /// @param open opens the section
  public SearchSource search(Runnable open) {
    return () -> parts.stream().map(part -> Findable.of(Kind.PAGE, part.title(), TEXTS.get("settings.title"), () -> {
      open.run();
      page().select(part.id());
    })).toList();
  }

  /// Shows one of the tabs.
  ///
  /// @param id of its part
  public void choose(String id) {
    page().select(id);
  }

  private Tabs page() {
    Tabs made = page;
    if (made == null) {
      made = new Tabs(parts);
      page = made;
    }
    return made;
  }

  /// The page: a tab is made when it is first chosen.
  private static final class Tabs implements Page {
    private final PageHead head = new PageHead(TEXTS.get("settings.title"));
    private final TabPane tabs = new TabPane();
    private final Map<Tab, Page> made = new LinkedHashMap<>();

    private Tabs(List<SettingsPart> parts) {
      tabs.setId("settings-tabs");
      tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
      for (SettingsPart part : parts) {
        Tab tab = new Tab(part.title());
        tab.setId("settings-tab-" + part.id());
        tab.setUserData(part);
        tabs.getTabs().add(tab);
      }
      tabs.getSelectionModel().selectedItemProperty().subscribe(_ -> shown());
    }

    private void select(String id) {
      tabs.getTabs().stream().filter(tab -> tab.getId().equals("settings-tab-" + id)).findFirst()
          .ifPresent(tab -> tabs.getSelectionModel().select(tab));
    }

    @Override
    public PageHead head() {
      return head;
    }

    @Override
    public Node body() {
      return tabs;
    }

    @Override
    public void shown() {
      Tab tab = tabs.getSelectionModel().getSelectedItem();
      if (tab != null && tab.getUserData() instanceof SettingsPart part) {
        Page page = made.computeIfAbsent(tab, _ -> part.page().get());
        tab.setContent(page.body());
        page.shown();
      }
    }

    @Override
    public boolean unsaved() {
      return firstUnsaved().isPresent();
    }

    /// Of every opened tab under its id.
    @Override
    public Map<String, String> begun() {
      Map<String, String> all = new LinkedHashMap<>();
      made.forEach((tab, page) -> page.begun().forEach((key, value) -> all.put(tab.getId() + "/" + key, value)));
      return all;
    }

    @Override
    public void resume(Map<String, String> begun) {
      made.forEach((tab, page) -> {
        Map<String, String> own = new LinkedHashMap<>();
        begun.forEach((key, value) -> {
          if (key.startsWith(tab.getId() + "/")) {
            own.put(key.substring(tab.getId().length() + 1), value);
          }
        });
        if (!own.isEmpty()) {
          page.resume(own);
        }
      });
    }

    @Override
    public void askToLeave(Runnable go) {
      Optional<Tab> tab = firstUnsaved();
      if (tab.isEmpty()) {
        go.run();
        return;
      }
      tabs.getSelectionModel().select(tab.get());
      Optional.ofNullable(made.get(tab.get())).ifPresent(page -> page.askToLeave(() -> askToLeave(go)));
    }

    private Optional<Tab> firstUnsaved() {
      return made.entrySet().stream().filter(each -> each.getValue().unsaved()).map(Map.Entry::getKey).findFirst();
    }
  }
}
