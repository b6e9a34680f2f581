package ru.kvartil.vault;

import java.io.IOException;

/// Sealed bytes are not what was sealed: changed, cut short, lengthened, put into another order, or sealed with another
/// key or for another purpose. Nothing of what could not be proven was handed out. Features tell it in their own words.
public final class BrokenSealException extends IOException {
  BrokenSealException(String why) {
    super(why);
  }

  BrokenSealException(String why, Throwable cause) {
    super(why, cause);
  }
}
