package ru.kvartil.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.disk.FilePathDisk;

/// The disk of the engine in tests: what it writes into files under watch goes through to the real disk and onto a [Tape]
/// as well. The engine chooses its disk by what stands before a colon in a path, so the watched folder's name ends in one
/// (which Windows does not allow).
public final class FaultyDisk extends FilePathDisk {
  private static final Map<String, Tape> TAPES = new ConcurrentHashMap<>();
  private final String scheme;

  private FaultyDisk(String scheme) {
    this.scheme = scheme;
  }

  /// Makes a folder whose files can be watched.
  public static Path folder(Path folder) throws IOException {
    Path watched = Files.createDirectory(folder.resolve("watched:")).toAbsolutePath();
    String name = watched.toString();
    FilePath.get(name);
    FilePath.register(new FaultyDisk(name.substring(0, name.length() - 1)));
    return watched;
  }

  /// Writes everything that happens to a file onto a tape, from its next opening.
  public static void watch(Path file, Tape tape) {
    TAPES.put(file.toAbsolutePath().normalize().toString(), tape);
  }

  public static void leave(Path file) {
    TAPES.remove(file.toAbsolutePath().normalize().toString());
  }

  @Override
  public String getScheme() {
    return scheme;
  }

  @Override
  public FilePathDisk getPath(String path) {
    FaultyDisk disk = new FaultyDisk(scheme);
    disk.name = translateFileName(path);
    return disk;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel real = super.open(mode);
    Tape tape = TAPES.get(name);
    return tape == null ? real : new Watched(real, tape);
  }

  /// A channel whose changes are put on a tape.
  private static final class Watched extends FileBase {
    private final FileChannel real;
    private final Tape tape;

    Watched(FileChannel real, Tape tape) {
      this.real = real;
      this.tape = tape;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
      return real.read(into);
    }

    @Override
    public synchronized int read(ByteBuffer into, long at) throws IOException {
      return real.read(into, at);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
      return write(from, real.position());
    }

    @Override
    public synchronized int write(ByteBuffer from, long at) throws IOException {
      ByteBuffer whole = from.duplicate();
      int written = real.write(from, at);
      byte[] bytes = new byte[written];
      whole.get(bytes);
      tape.write(at, bytes);
      return written;
    }

    @Override
    public long position() throws IOException {
      return real.position();
    }

    @Override
    public FileChannel position(long to) throws IOException {
      real.position(to);
      return this;
    }

    @Override
    public long size() throws IOException {
      return real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      real.truncate(size);
      tape.truncate(size);
      return this;
    }

    @Override
    public void force(boolean all) throws IOException {
      real.force(all);
      tape.force();
    }

    @Override
    public FileLock tryLock(long from, long size, boolean shared) throws IOException {
      return real.tryLock(from, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      real.close();
    }
  }
}
