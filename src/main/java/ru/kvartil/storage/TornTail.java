package ru.kvartil.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A write that a power cut tore may leave an encrypted file with a part of a block at its end. The engine's encrypting
/// channel then takes the last whole block for the torn one and does not see it: the end of what was acknowledged last. So
/// the part is cut off before the engine opens the file; nothing whole ever ends in one, because the engine writes blocks.
final class TornTail {
  private static final Logger LOG = LoggerFactory.getLogger(TornTail.class);
  private static final int BLOCK = 4096;

  private TornTail() {}

  /// Leaves a file alone that somebody has open: the opening refuses it.
  static void cut(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      long torn = channel.size() % BLOCK;
      if (lock != null && torn > 0) {
        channel.truncate(channel.size() - torn);
        channel.force(true);
        LOG.warn("{} bytes of a torn block are cut off the end of the file", torn);
      }
    } catch (IOException | OverlappingFileLockException busy) {
      LOG.warn("the end of the file is not looked at", busy);
    }
  }
}
