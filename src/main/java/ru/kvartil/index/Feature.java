package ru.kvartil.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.IndicatorId;
import ru.kvartil.methodology.WelfareProfile;
import ru.kvartil.passport.PassportField;
import ru.kvartil.shared.Failure;

/// A number by which schools are likened to one another or grouped.
public sealed interface Feature {
  /// Name in commands: that of the indicator, `size`, `welfare`.
  String id();

  /// An indicator as it is.
  record Of(Indicator indicator) implements Feature {
    @Override
    public String id() {
      return indicator.id();
    }
  }

  /// Number of pupils; compared by its logarithm: 50 and 100 pupils differ as 500 and 1000 do.
  record Size() implements Feature {
    @Override
    public String id() {
      return "size";
    }
  }

  /// ИСБШ, 0…100: all shares in one number, where schools are too few for each of them.
  record Welfare() implements Feature {
    @Override
    public String id() {
      return "welfare";
    }
  }

  /// The feature of an id; a [Failure] says in Russian what is wrong with it.
  static Feature parse(String id) throws Failure {
    String name = id.strip();
    return switch (name) {
      case "size" -> new Size();
      case "welfare" -> new Welfare();
      default -> new Of(IndicatorId.parse(name));
    };
  }

  /// What methodology §8 takes by default: the shares of ИСБШ, the number of pupils, teachers of another subject. (Its
  /// share of teachers with a category has no field of its own and may be chosen as an indicator of the centre.)
  static List<Feature> usual(WelfareProfile welfare) {
    List<Feature> features = new ArrayList<>();
    welfare.indicators().forEach(share -> features.add(new Of(share.indicator())));
    features.add(new Size());
    features.add(new Of(new Indicator.Passport(PassportField.TEACHERS_OF_OTHER_SUBJECT)));
    return List.copyOf(features);
  }

  /// The same in fewer numbers: ИСБШ instead of its shares.
  static List<Feature> brief(WelfareProfile welfare) {
    List<Feature> features = new ArrayList<>(usual(welfare));
    features.subList(0, welfare.indicators().size()).clear();
    features.addFirst(new Welfare());
    return List.copyOf(features);
  }

  /// Whether it describes results rather than context; empty for indicators of the centre's own, of which nobody knows.
  default Optional<Boolean> ofResults() {
    return switch (this) {
      case Size _,Welfare _ -> Optional.of(false);
      case Of of -> switch (of.indicator()) {
        case Indicator.Own _ -> Optional.empty();
        case Indicator.Passport _ -> Optional.of(false);
        case Indicator.Stored _,Indicator.Percent _,Indicator.Passed _,Indicator.BelowPooled _ -> Optional.of(true);
      };
    };
  }
}
