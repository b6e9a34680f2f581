package ru.kvartil.district.ui;

import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import ru.kvartil.district.Centre;
import ru.kvartil.district.Centre.Signatory;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;

/// The district and the centre as documents name them, being edited. What was typed stays until it is stored or given up.
final class CentreModel {
  private static final Texts TEXTS = Texts.of(CentreModel.class);
  private static final int LONGEST = 200;
  private final CentreDesk desk;
  private final Tasks tasks;
  private final Runnable changed;
  final StringProperty district = new SimpleStringProperty("");
  final StringProperty organisation = new SimpleStringProperty("");
  final StringProperty settlement = new SimpleStringProperty("");
  final StringProperty basis = new SimpleStringProperty("");
  final Signer prepared = new Signer();
  final Signer agreed = new Signer();
  final Signer signed = new Signer();
  private final ReadOnlyStringWrapper districtError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ObjectProperty<@Nullable Centre> stored = new SimpleObjectProperty<>();
  private final BooleanBinding unsaved;

  /// @param changed tells the other screens that the data changed
  CentreModel(CentreDesk desk, Tasks tasks, Runnable changed) {
    this.desk = desk;
    this.tasks = tasks;
    this.changed = changed;
    this.unsaved = Bindings.createBooleanBinding(this::differs, stored, district,
        organisation, settlement, basis, prepared.position, prepared.name, agreed.position, agreed.name,
        signed.position, signed.name);
    unsaved.subscribe(yes -> {
      if (yes) {
        message.set("");
      }
    });
    district.subscribe(() -> districtError.set(""));
  }

  private boolean differs() {
    Centre now = stored.get();
    return now != null && !typed(now).equals(now);
  }

  /// Who stands under documents.
  static final class Signer {
    final StringProperty position = new SimpleStringProperty("");
    final StringProperty name = new SimpleStringProperty("");

    private void show(Signatory signatory) {
      position.set(signatory.position());
      name.set(signatory.name());
    }

    private Signatory typed() {
      return new Signatory(line(position.get()), line(name.get()));
    }
  }

  BooleanBinding unsaved() {
    return unsaved;
  }

  /// What is wrong with the district's name, empty when nothing is.
  ReadOnlyStringProperty districtError() {
    return districtError.getReadOnlyProperty();
  }

  /// What came of the last command, empty when there is nothing to say.
  ReadOnlyStringProperty message() {
    return message.getReadOnlyProperty();
  }

  /// Takes what is stored now; what was typed and not stored stays.
  void load(Centre now) {
    boolean mine = unsaved.get();
    stored.set(now);
    if (!mine) {
      show(now);
    }
  }

  void failed(Failure failure) {
    message.set(failure.text());
  }

  void revert() {
    Optional.ofNullable(stored.get()).ifPresent(this::show);
    districtError.set("");
    message.set("");
  }

  /// Stores what was typed.
  ///
  /// @param then called once it is stored
  void save(Runnable then) {
    Centre seen = stored.get();
    if (seen == null) {
      return;
    }
    Centre mine = typed(seen);
    districtError.set(mine.district().isEmpty()
        ? TEXTS.get("centre.district.missing")
        : mine.district().length() > LONGEST ? TEXTS.get("centre.long", LONGEST) : "");
    if (!districtError.get().isEmpty()) {
      return;
    }
    tasks.run(TEXTS.get("centre.saving"), _ -> {
      desk.save(seen, mine);
      return mine;
    }, now -> {
      stored.set(now);
      show(now);
      message.set(TEXTS.get("centre.saved"));
      changed.run();
      then.run();
    }, this::failed);
  }

  private Centre typed(Centre from) {
    return new Centre(line(district.get()), line(organisation.get()), line(settlement.get()), from.currentYear(),
        line(basis.get()), prepared.typed(), agreed.typed(), signed.typed());
  }

  private void show(Centre centre) {
    district.set(centre.district());
    organisation.set(centre.organisation());
    settlement.set(centre.settlement());
    basis.set(centre.basis());
    prepared.show(centre.prepared());
    agreed.show(centre.agreed());
    signed.show(centre.signed());
  }

  /// One line without spaces at its ends or doubled inside.
  static String line(@Nullable String typed) {
    return typed == null ? "" : typed.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
  }
}
