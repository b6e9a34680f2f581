package ru.kvartil.school.ui.group;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.scene.control.Tooltip;
import ru.kvartil.school.OwnGroup;
import ru.kvartil.school.ui.RegistryDesk;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.ToolbarItem;
import ru.kvartil.ui.control.NamedChoice;

/// «Группа школ ▾» above every page: which schools tables show. Out of sight while there is no group.
public final class GroupChoice {
  private static final Texts TEXTS = Texts.of(GroupChoice.class);
  private final Workspace workspace;
  private final RegistryDesk desk;
  private final Latest latest;

  public GroupChoice(Workspace workspace, RegistryDesk desk, Tasks tasks) {
    this.workspace = workspace;
    this.desk = desk;
    this.latest = new Latest(tasks);
  }

  /// Makes the choice for the bar. Groups are read now and after every change of the data.
  public ToolbarItem item() {
    NamedChoice<Optional<OwnGroup>> choice = new NamedChoice<>("group", TEXTS.get("group.choice"),
        List.of(Optional.empty()), group -> group.map(OwnGroup::name).orElseGet(() -> TEXTS.get("group.all")));
    choice.setTooltip(new Tooltip(TEXTS.get("group.tooltip")));
    choice.setValue(workspace.group().get());
    choice.valueProperty().subscribe(chosen -> {
      if (chosen != null) {
        workspace.group().set(chosen);
      }
    });
    workspace.group().subscribe(chosen -> {
      if (choice.getItems().contains(chosen)) {
        choice.setValue(chosen);
      }
    });
    choice.setVisible(false);
    choice.setManaged(false);
    workspace.revision().subscribe((_, _) -> load(choice));
    load(choice);
    return new ToolbarItem("group", choice);
  }

  private void load(NamedChoice<Optional<OwnGroup>> choice) {
    latest.run(TEXTS.get("group.loading"), _ -> desk.groups(), groups -> show(choice, groups), _ -> {});
  }

  /// A group that changed is chosen as it is now; one that is gone is chosen no longer.
  private void show(NamedChoice<Optional<OwnGroup>> choice, List<OwnGroup> groups) {
    Optional<OwnGroup> chosen = workspace.group().get()
        .flatMap(old -> groups.stream().filter(group -> group.id().equals(old.id())).findFirst());
    List<Optional<OwnGroup>> items = Stream
        .concat(Stream.of(Optional.<OwnGroup>empty()), groups.stream().map(Optional::of)).toList();
    if (!items.equals(choice.getItems())) {
      choice.getItems().setAll(items);
    }
    workspace.group().set(chosen);
    choice.setValue(chosen);
    choice.setVisible(!groups.isEmpty());
    choice.setManaged(!groups.isEmpty());
  }
}
