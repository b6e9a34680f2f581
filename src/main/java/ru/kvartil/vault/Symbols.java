package ru.kvartil.vault;

/// The 32 signs of a recovery key as people print and type them: digits and capitals without I, L, O, U (Crockford's
/// Base32), so that no two look alike; and the check sign that ends each group.
///
/// The check sign is a weighted sum over GF(32) (polynomial x⁵+x²+1) with another weight for each place and another start
/// for each group: it finds every wrong sign, every two signs changed over and every two groups changed over.
final class Symbols {
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  /// Signs that are typed instead: look-alikes of Latin, and the capitals of a Russian layout that look the same on paper.
  private static final String TYPED = "OILАВЕЁЗКМНОРСТХУІ";
  private static final String MEANT = "011ABEE3KMH0PCTXY1";
  private static final int POLYNOMIAL = 0b100101;
  private static final int FIELD = 32;
  private static final int GENERATOR = 2;

  private Symbols() {}

  static char sign(int value) {
    return SIGNS.charAt(value);
  }

  /// @return 0…31, or −1 for what is no sign
  static int value(char typed) {
    char upper = Character.toUpperCase(typed);
    int meant = TYPED.indexOf(upper);
    return SIGNS.indexOf(meant < 0 ? upper : MEANT.charAt(meant));
  }

  /// @param values of the group without its check sign
  /// @param group its number from 0
  static int check(int[] values, int group) {
    int sum = group + 1;
    int weight = GENERATOR;
    for (int value : values) {
      sum ^= times(weight, value);
      weight = times(weight, GENERATOR);
    }
    return sum;
  }

  private static int times(int a, int b) {
    int product = 0;
    int factor = a;
    for (int rest = b; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        product ^= factor;
      }
      factor <<= 1;
      if (factor >= FIELD) {
        factor ^= POLYNOMIAL;
      }
    }
    return product;
  }
}
