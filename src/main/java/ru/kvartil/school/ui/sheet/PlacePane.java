package ru.kvartil.school.ui.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.ui.SchoolWords;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.FormGrid;

/// «Коды» and «Тип и место»: by what a school is recognised, what kind it is and where.
final class PlacePane {
  private static final Texts TEXTS = Texts.of(PlacePane.class);
  private final SheetViewModel model;
  private final SheetForm form;

  PlacePane(SheetViewModel model) {
    this.model = model;
    this.form = model.form();
  }

  Card codes() {
    return new Card(TEXTS.get("codes.title"), new FormGrid()
        .add(TEXTS.get("codes.organisation"), Inputs.text("sheet-organisation", form.organisation),
            form.organisation.error())
        .add(TEXTS.get("codes.fis-oko"), Inputs.text("sheet-fis-oko", form.fisOko), form.fisOko.error())
        .add(TEXTS.get("codes.own"), Inputs.text("sheet-own", form.own), form.own.error()));
  }

  Card place() {
    WordChoice<SchoolType> type = new WordChoice<>("sheet-type", form.type.value(), SchoolWords::type);
    WordChoice<PlaceKind> kind = new WordChoice<>("sheet-place", form.place.value(), SchoolWords::place);
    WordChoice<Optional<Boolean>> small = new WordChoice<>("sheet-small", form.small.value(), SchoolWords::small);
    WordChoice<Optional<SchoolKey>> parent = new WordChoice<>("sheet-parent", form.parent.value(), this::parent);
    Suggestions municipality = new Suggestions("sheet-municipality", form.municipality.value());
    Inputs.checkedWhenLeft(municipality, form.municipality);
    model.stored().subscribe(_ -> {
      municipality.offer(model.municipalities());
      parent.offer(parents());
    });
    return new Card(TEXTS.get("place.title"), new FormGrid()
        .add(TEXTS.get("place.type"), type.offer(List.of(SchoolType.values())))
        .add(TEXTS.get("place.place"), kind.offer(List.of(PlaceKind.values())))
        .add(TEXTS.get("place.small"),
            small.offer(List.of(Optional.of(true), Optional.of(false), Optional.empty())))
        .add(TEXTS.get("place.municipality"), municipality, form.municipality.error())
        .add(TEXTS.get("place.parent"), parent));
  }

  private List<Optional<SchoolKey>> parents() {
    List<Optional<SchoolKey>> all = new ArrayList<>();
    all.add(Optional.empty());
    model.possibleParents().forEach(school -> all.add(Optional.of(school.key())));
    return all;
  }

  private String parent(Optional<SchoolKey> key) {
    return key.flatMap(form::name).orElseGet(() -> TEXTS.get("place.parent.none"));
  }
}
