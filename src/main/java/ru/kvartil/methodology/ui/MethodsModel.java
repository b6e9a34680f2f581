package ru.kvartil.methodology.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.methodology.Methods;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.WelfareProfile;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.Message;

/// The list of methods: reading, files, choosing the one to compute by.
final class MethodsModel {
  private static final Texts TEXTS = Texts.of(MethodsModel.class);
  private final MethodDesk desk;
  private final MethodChoice choice;
  private final MethodScreens.Around around;
  private final Latest latest;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOT_YET);

  MethodsModel(MethodDesk desk, MethodChoice choice, MethodScreens.Around around) {
    this.desk = desk;
    this.choice = choice;
    this.around = around;
    this.latest = new Latest(around.tasks());
  }

  /// What the page shows.
  ///
  /// @param shipped hashes of those that came with the program
  /// @param trouble why nothing could be read; empty when it could
  /// @param wish the profile to be selected next; empty keeps the selection
  record Shown(boolean ready, List<MethodologyProfile> all, Set<String> shipped, String trouble,
      Optional<MethodologyProfile> wish) {
    static final Shown NOT_YET = new Shown(false, List.of(), Set.of(), "", Optional.empty());

    boolean isShipped(MethodologyProfile profile) {
      return shipped.contains(profile.document().sha256());
    }
  }

  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Methods> chosen() {
    return choice.chosen();
  }

  boolean isChosen(MethodologyProfile profile) {
    Methods now = choice.chosen().get();
    return profile.sameAs(now.outcome()) || profile.sameAs(now.welfare());
  }

  void load() {
    load(Optional.empty());
  }

  private void load(Optional<MethodologyProfile> wish) {
    latest.run(TEXTS.get("loading"), _ -> new Shown(true, desk.all(), desk.shipped(), "", wish), shown::set,
        failure -> shown.set(new Shown(true, List.of(), Set.of(), failure.text(), Optional.empty())));
  }

  /// Computes by this profile from now on.
  void use(MethodologyProfile profile) {
    switch (profile) {
      case OutcomeProfile outcome -> choice.choose(outcome);
      case WelfareProfile welfare -> choice.choose(welfare);
      case IdentificationProfile _ -> {
        around.dialogs().tell(new Message(TEXTS.get("rules"), TEXTS.get("rules.then")));
        return;
      }
    }
    around.dialogs().tell(new Message(
        TEXTS.get("used", profile.document().name(), profile.document().version()), TEXTS.get("used.then")));
  }

  /// Takes a profile from a file.
  void bring(Path file) {
    around.tasks().run(TEXTS.get("bringing"), _ -> desk.bring(file), brought -> {
      MethodologyProfile profile = brought.profile();
      String name = profile.document().name();
      String version = profile.document().version();
      around.dialogs().tell(new Message(TEXTS.get(brought.known() ? "brought.known" : "brought", name, version),
          TEXTS.get("brought.then", profile.document().sha256().substring(0, 12))));
      if (!brought.known()) {
        choice.load();
        around.changed().run();
      }
      load(Optional.of(profile));
    });
  }

  /// Writes a profile to a file, byte for byte.
  void write(MethodologyProfile profile, Path file) {
    around.tasks().run(TEXTS.get("writing"), _ -> desk.write(profile, file),
        written -> around.dialogs().tell(new Message(TEXTS.get("written", String.valueOf(written.getFileName())),
            TEXTS.get("written.then", profile.document().sha256().substring(0, 12)))));
  }

  static String kind(MethodologyProfile profile) {
    return TEXTS.get(switch (profile) {
      case OutcomeProfile _ -> "kind.outcome";
      case WelfareProfile _ -> "kind.welfare";
      case IdentificationProfile _ -> "kind.identification";
    });
  }
}
