package ru.kvartil.shared;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// A stream to a file that remembers its own failure, so that a full disk is told from content that could not be made.
final class WatchedStream extends OutputStream {
  private final OutputStream file;
  private @Nullable IOException failure;
  private long lacking;

  WatchedStream(OutputStream file) {
    this.file = file;
  }

  /// Something done to the file.
  @FunctionalInterface
  interface Step {
    void run() throws IOException;
  }

  /// The first failure of the file itself; null when the file did what was asked.
  @Nullable
  IOException failure() {
    return failure;
  }

  /// Bytes of the step that failed; 0 when it was no writing.
  long lacking() {
    return lacking;
  }

  void doing(Step step) throws IOException {
    doing(step, 0);
  }

  private void doing(Step step, long bytes) throws IOException {
    try {
      step.run();
    } catch (IOException failed) {
      if (failure == null) {
        failure = failed;
        lacking = bytes;
      }
      throw failed;
    }
  }

  @Override
  public void write(int b) throws IOException {
    doing(() -> file.write(b), 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    doing(() -> file.write(bytes, from, length), length);
  }

  @Override
  public void flush() throws IOException {
    doing(file::flush);
  }
}
