package ru.kvartil.note.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import ru.kvartil.district.Centre.Signatory;

/// One person under a document as entered.
record SignerField(StringProperty position, StringProperty name) {
  static SignerField empty() {
    return new SignerField(new SimpleStringProperty(""), new SimpleStringProperty(""));
  }

  void set(Signatory person) {
    position.set(person.position());
    name.set(person.name());
  }

  Signatory get() {
    return new Signatory(position.get().strip(), name.get().strip());
  }
}
