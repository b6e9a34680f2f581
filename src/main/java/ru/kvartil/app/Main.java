package ru.kvartil.app;

/// Entry point of window and command line; does not extend `Application`, so that a class-path start works.
public final class Main {
  private Main() {}

  /// Starts the window without arguments, otherwise the command line.
  public static void main(String[] args) {}
}
