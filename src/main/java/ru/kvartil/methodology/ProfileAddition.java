package ru.kvartil.methodology;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import ru.kvartil.fact.Direction;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.methodology.OutcomeProfile.Normalisation;
import ru.kvartil.shared.Failure;

/// A profile with one indicator more, for an editor to begin with: its weight is still to be given.
public final class ProfileAddition {
  /// So little that the sum of the weights of ИСБШ stays 1 within its tolerance; nobody is to keep it.
  private static final BigDecimal NEXT_TO_NOTHING = new BigDecimal("0.000001");
  private static final int SCALE_END = 100;

  private ProfileAddition() {}

  /// What can be added.
  ///
  /// @param name Russian: «ОГЭ, география: доля преодолевших минимум»
  /// @param direction never neutral
  public record Offer(Indicator indicator, String name, Direction direction) {
    @Override
    public String toString() {
      return name;
    }
  }

  /// The profile with an indicator at the end of its own, founded on the centre's word. Where the profile normalises by fixed
  /// ends, its scale is that of percents and points, 0…100.
  ///
  /// @throws Failure when the profile cannot have it: twice, or ВПР without an order
  public static MethodologyProfile with(IndexProfile base, Offer offer) throws Failure {
    ObjectNode root = (ObjectNode) ProfileWriter.tree(base);
    ObjectNode added = ((ArrayNode) root.path("indicators")).addObject();
    added.put("id", offer.indicator().id());
    added.put("direction", offer.direction() == Direction.LESS_IS_BETTER ? "less" : "more");
    added.set("weight", JsonNodeFactory.instance.objectNode().put("value", NEXT_TO_NOTHING).put("mark", Mark.C.name()));
    if (base instanceof OutcomeProfile outcome && outcome.normalisation() == Normalisation.FIXED) {
      added.set("scale", JsonNodeFactory.instance.objectNode().put("from", 0).put("to", SCALE_END)
          .put("mark", Mark.C.name()));
    }
    return ProfileReader.read(ProfileWriter.print(root));
  }
}
