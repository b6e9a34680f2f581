package ru.kvartil.school.ui.group;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import ru.kvartil.school.OwnGroup;
import ru.kvartil.school.ui.SchoolWords;
import ru.kvartil.school.ui.sheet.Suggestions;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.FormGrid;

/// The form of a group, out of the way while no schools are chosen for one. Enter puts them in, Esc closes.
public final class GroupCard {
  private static final Texts TEXTS = Texts.of(GroupCard.class);
  private final Card card;

  public GroupCard(GroupModel model) {
    Suggestions name = new Suggestions("group-name", model.name());
    Label who = new Label();
    who.setWrapText(true);
    who.getStyleClass().add("muted");
    Button join = new ActionButton("group-join", "", model::join);
    join.getStyleClass().add("accent");
    Button leave = new ActionButton("group-leave", "", model::leave);
    Button remove = new ActionButton("group-remove", TEXTS.get("group.remove"), model::remove);
    TextField newName = new TextField();
    newName.setId("group-new-name");
    newName.textProperty().bindBidirectional(model.newName());
    Button rename = new ActionButton("group-rename", TEXTS.get("group.rename"), model::rename);
    Button cancel = new ActionButton("group-cancel", TEXTS.get("group.cancel"), model::cancel);
    Runnable known = () -> {
      boolean there = model.known().isPresent();
      leave.setDisable(!there);
      remove.setDisable(!there);
      rename.setDisable(!there);
      newName.setDisable(!there);
    };
    model.name().subscribe(known);
    model.groups().subscribe(known);
    HBox buttons = new HBox(join, leave, rename, remove, cancel);
    buttons.getStyleClass().add("save-line");
    FormGrid grid = new FormGrid().add(TEXTS.get("group.name"), name, model.error())
        .add(TEXTS.get("group.new-name"), newName, model.newNameError());
    grid.getStyleClass().add("add-form");
    Label why = new Label(TEXTS.get("group.tooltip"));
    why.setWrapText(true);
    why.getStyleClass().addAll("muted", "small");
    card = new Card(TEXTS.get("group.title"), who, grid, why, buttons);
    card.setId("school-group");
    card.answering(() -> {
      if (newName.isFocused()) {
        model.rename();
      } else {
        model.join();
      }
    }, model::cancel);
    model.schools().subscribe(now -> {
      card.setVisible(!now.isEmpty());
      card.setManaged(!now.isEmpty());
      if (!now.isEmpty()) {
        name.offer(model.groups().get().stream().map(OwnGroup::name).toList());
        who.setText(SchoolWords.names(now));
        join.setText(TEXTS.get("group.join", SchoolWords.count(now.size())));
        leave.setText(TEXTS.get("group.leave", SchoolWords.count(now.size())));
        name.requestFocus();
      }
    });
  }

  public Node node() {
    return card;
  }
}
