package ru.kvartil.methodology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
