package ru.kvartil.methodology;

/// Definition of a quantile by its number in R: type 7 is КВАРТИЛЬ.ВКЛ of spreadsheets, type 6 КВАРТИЛЬ.ИСКЛ.
public enum QuantileType {
  TYPE_7(7), TYPE_6(6);

  private final int number;

  QuantileType(int number) {
    this.number = number;
  }

  /// 7 or 6.
  public int number() {
    return number;
  }
}
