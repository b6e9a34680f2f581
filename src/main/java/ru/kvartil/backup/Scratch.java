package ru.kvartil.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.FullDisk;
import ru.kvartil.shared.Texts;

/// A folder of its own in the program's folder of temporary files, emptied when it is closed.
final class Scratch implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(Scratch.class);
  private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);
  private final Path folder;

  /// @param temporary the program's folder of temporary files; it is made when it is not there
  Scratch(Path temporary) throws Failure {
    this.folder = temporary.resolve("backup-" + UUID.randomUUID());
    try {
      Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new Failure(TEXTS, FullDisk.says(failed) ? "backup.no-room" : "backup.no-scratch", failed, folder);
    }
  }

  /// A folder inside.
  Path folder(String name) throws Failure {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException failed) {
      throw new Failure(TEXTS, FullDisk.says(failed) ? "backup.no-room" : "backup.no-scratch", failed, folder);
    }
  }

  /// A stream whose failures are told apart from those of what is read.
  static OutputStream stream(Path file) throws IOException {
    OutputStream out = Channels.newOutputStream(
        Files.newByteChannel(file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)));
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        try {
          out.write(bytes, from, length);
        } catch (IOException failed) {
          throw new NotWritten(failed);
        }
      }

      @Override
      public void close() throws IOException {
        out.close();
      }
    };
  }

  /// The folder of temporary files could not take a file.
  static final class NotWritten extends IOException {
    NotWritten(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> left = Files.walk(folder)) {
      for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException busy) {
      // The program's folder of temporary files is emptied at every start and end.
      LOG.warn("temporary files of a copy stay", busy);
    }
  }
}
