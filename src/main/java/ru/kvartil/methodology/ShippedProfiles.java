package ru.kvartil.methodology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import ru.kvartil.shared.Failure;

/// The profiles that come with the program. Their numbers are our defaults and are marked so.
public final class ShippedProfiles {
  private ShippedProfiles() {}

  /// «ГИА и аттестаты»: ИОР by ГИА and certificates alone, on fixed scales, so that one profile serves the quartiles of a
  /// year and the movement between years.
  public static OutcomeProfile outcome() {
    return (OutcomeProfile) read("outcome.json");
  }

  /// «ИСБШ»: four shares of the социальный паспорт, 0,25 each.
  public static WelfareProfile welfare() {
    return (WelfareProfile) read("welfare.json");
  }

  /// Rule sets of the identification, in the order in which they are offered: «Рособрнадзор 30 %» with its three
  /// combinations, those of the municipal programmes S2, S1, S3, leaders, the draft federal risk signs (off).
  public static List<IdentificationProfile> identification() {
    return Stream.of("rosobrnadzor30_f1.json", "rosobrnadzor30_f1_or_f2.json", "rosobrnadzor30_f1_and_f2.json",
        "kirovsky_2020.json", "bolshebereznikovsky.json", "zernogradsky.json", "leaders.json", "risk_signs_draft.json")
        .map(file -> (IdentificationProfile) read(file)).toList();
  }

  private static MethodologyProfile read(String file) {
    try (InputStream in = ShippedProfiles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("not in the program: " + file);
      }
      return ProfileReader.read(in.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (Failure wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
