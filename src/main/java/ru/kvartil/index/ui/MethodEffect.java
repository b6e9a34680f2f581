package ru.kvartil.index.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import ru.kvartil.index.IndexResult;
import ru.kvartil.index.SchoolIndex;
import ru.kvartil.methodology.IndexProfile;
import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.methodology.ui.MethodDesk.Effect;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// What another version of a method would do to the quartiles of the chosen year.
public final class MethodEffect implements Effect {
  private static final Texts TEXTS = Texts.of(MethodEffect.class);
  private final Indices indices;
  private final Supplier<SchoolYear> year;

  /// @param year the chosen year, for any thread
  public MethodEffect(Indices indices, Supplier<SchoolYear> year) {
    this.indices = indices;
    this.year = year;
  }

  @Override
  public Change of(MethodologyProfile before, MethodologyProfile after) throws Failure {
    if (!(before instanceof IndexProfile old) || !(after instanceof IndexProfile young)) {
      throw new Failure(TEXTS, "effect.rules");
    }
    IndexState state = indices.state();
    SchoolYear asked = year.get();
    List<SchoolIndex> was = state.by(old, asked).schools();
    IndexResult now = state.by(young, asked);
    List<Moved> moved = new ArrayList<>();
    for (int i = 0; i < was.size(); i++) {
      SchoolIndex one = was.get(i);
      SchoolIndex is = now.schools().get(i);
      if (!one.quartile().equals(is.quartile())) {
        moved.add(new Moved(one.school().school().name(), quartile(one), quartile(is)));
      }
    }
    int schools = Math.max(now.n(), (int) was.stream().filter(index -> index.value().isPresent()).count());
    return new Change(asked.label(), schools, moved);
  }

  private static String quartile(SchoolIndex index) {
    return index.quartile().isPresent() ? Integer.toString(index.quartile().getAsInt()) : TEXTS.get("effect.none");
  }
}
