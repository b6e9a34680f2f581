package ru.kvartil.school.ui.sheet;

import java.util.List;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import ru.kvartil.school.SchoolContacts.Access;
import ru.kvartil.school.ui.SchoolWords;
import ru.kvartil.school.ui.sheet.ContactsForm.PersonFields;
import ru.kvartil.shared.EmailAddress;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.FormGrid;

/// «Контакты» and «Дорога и связь»: how the school is reached. An e-mail that looks odd is questioned, never refused.
final class ContactsPane {
  private static final Texts TEXTS = Texts.of(ContactsPane.class);
  private final ContactsForm form;

  ContactsPane(ContactsForm form) {
    this.form = form;
  }

  Card people() {
    FormGrid grid = new FormGrid();
    person(grid, TEXTS.get("contact.director"), "director", form.director);
    person(grid, TEXTS.get("contact.deputy"), "deputy", form.deputy);
    person(grid, TEXTS.get("contact.quality"), "quality", form.quality);
    return new Card(TEXTS.get("contact.people"), grid);
  }

  Card line() {
    return new Card(TEXTS.get("contact.title"), new FormGrid()
        .add(TEXTS.get("contact.phone"), Inputs.text("sheet-phone", form.phone), form.phone.error())
        .warned(TEXTS.get("contact.email"), Inputs.text("sheet-email", form.email), odd(form.email))
        .add(TEXTS.get("contact.site"), Inputs.text("sheet-site", form.site), form.site.error())
        .add(TEXTS.get("contact.address"), Inputs.text("sheet-address", form.address), form.address.error()));
  }

  Card way() {
    WordChoice<Access> access = new WordChoice<>("sheet-internet", form.access.value(), SchoolWords::access);
    return new Card(TEXTS.get("contact.way"), new FormGrid()
        .add(TEXTS.get("contact.distance"), Inputs.text("sheet-distance", form.distance), form.distance.error())
        .add(TEXTS.get("contact.internet"), access.offer(List.of(Access.values())))
        .add(TEXTS.get("contact.speed"), Inputs.text("sheet-speed", form.speed), form.speed.error()));
  }

  private static void person(FormGrid grid, String who, String id, PersonFields fields) {
    TextField name = Inputs.text("sheet-" + id, fields.name);
    name.setPromptText(TEXTS.get("contact.name"));
    TextField phone = Inputs.text("sheet-" + id + "-phone", fields.phone);
    phone.setPromptText(TEXTS.get("contact.phone"));
    TextField email = Inputs.text("sheet-" + id + "-email", fields.email);
    email.setPromptText(TEXTS.get("contact.email"));
    grid.add(who, name, fields.name.error()).add("", phone, fields.phone.error()).warned("", email, odd(fields.email));
    phone.setAccessibleText(fields.phone.name());
    email.setAccessibleText(fields.email.name());
  }

  private static ObservableValue<String> odd(Edited<String> email) {
    return email.value().map(text -> EmailAddress.plausible(text) ? "" : TEXTS.get("contact.email.odd"));
  }
}
