package ru.kvartil.ui.theme;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The root of a window whose content is shown larger: laid out in the room that is left when everything is so much
/// bigger, then scaled, so that letters, rows of tables, icons and spacing grow by the same measure and stay sharp. Menus,
/// lists and tooltips stand in windows of their own and are scaled as they open.
public final class Zoom extends Region {
  private static final String MARK = "zoom";
  private final Region content;
  private final Scale scale = new Scale(1, 1);
  private final ListChangeListener<Window> opening = this::opened;

  public Zoom(Region content, ObservableValue<Appearance> appearance) {
    this.content = content;
    content.getTransforms().add(scale);
    content.setManaged(false);
    getChildren().add(content);
    Window.getWindows().addListener(new WeakListChangeListener<>(opening));
    appearance.subscribe(wanted -> {
      scale.setX(wanted.scale());
      scale.setY(wanted.scale());
      requestLayout();
    });
  }

  /// By what the content is larger than usual where a node stands; 1 outside of windows.
  public static double of(Node node) {
    return node.getLocalToSceneTransform().getMxx();
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
  }

  private void opened(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      for (Window window : change.getAddedSubList()) {
        if (window instanceof PopupWindow popup && belongsHere(popup)) {
          popup.getScene().getRoot().getChildrenUnmodifiable().forEach(this::enlarge);
        }
      }
    }
  }

  private boolean belongsHere(PopupWindow popup) {
    @Nullable
    Window owner = popup;
    while (owner instanceof PopupWindow inner) {
      owner = inner.getOwnerWindow();
    }
    Scene here = getScene();
    return owner != null && here != null && here.equals(owner.getScene());
  }

  private void enlarge(Node part) {
    Scale known = part.getProperties().get(MARK) instanceof Scale before ? before : new Scale(1, 1);
    known.setX(scale.getX());
    known.setY(scale.getY());
    if (part.getProperties().put(MARK, known) == null) {
      part.getTransforms().add(known);
    }
  }
}
