package ru.kvartil.ui.provenance;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import ru.kvartil.provenance.Explanation;

/// Sent up from a number a person asks about, to the panel that answers. An event, because tables and charts stand deep
/// inside the features' pages and the panel belongs to the window (as `ui.table.TableArrival`).
public final class WhyAsked extends Event {
  public static final EventType<WhyAsked> ASKED = new EventType<>(Event.ANY, "WHY_ASKED");
  /// By key code, so that it works on any layout.
  public static final KeyCombination KEYS = new KeyCodeCombination(KeyCode.F4);
  private final transient Explanation.Lazy explanation;

  public WhyAsked(Explanation.Lazy explanation) {
    super(ASKED);
    this.explanation = explanation;
  }

  public Explanation.Lazy explanation() {
    return explanation;
  }
}
