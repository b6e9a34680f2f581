package ru.kvartil.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.h2.store.fs.FilePath;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.vault.DataKey;

/// The beginning of an encrypted database file: salt, then the engine's own head, twice.
final class EncryptedHead {
  private static final Texts TEXTS = Texts.of(EncryptedHead.class);
  private static final int BLOCK = 4096;
  private static final int HEADS = 2;
  private static final String MARK = "H:2";

  private EncryptedHead() {}

  /// The engine's own channel takes it apart, over a file in memory: a wrong key gives noise in the place of its head.
  static boolean opens(DataKey key, byte[] head) throws Failure {
    if (head.length < BLOCK * (1 + HEADS)) {
      return false;
    }
    FilePath file = FilePath.get("memFS:kvartil-" + UUID.randomUUID());
    try (FileChannel memory = file.open("rw")) {
      for (ByteBuffer rest = ByteBuffer.wrap(head, 0, BLOCK * (1 + HEADS)); rest.hasRemaining();) {
        memory.write(rest);
      }
      try (FileChannel opened = Reencryption.through(memory, key)) {
        for (int number = 0; number < HEADS; number++) {
          ByteBuffer block = ByteBuffer.allocate(BLOCK);
          int _ = opened.read(block, (long) number * BLOCK);
          if (new String(block.array(), 0, MARK.length(), StandardCharsets.ISO_8859_1).equals(MARK)) {
            return true;
          }
        }
      }
      return false;
    } catch (IOException impossible) {
      throw new Failure(TEXTS, "storage.broken", impossible, file.getName());
    } finally {
      file.delete();
    }
  }
}
