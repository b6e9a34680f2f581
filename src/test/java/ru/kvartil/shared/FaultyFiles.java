package ru.kvartil.shared;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The real file system with faults put in by a test: a quota, refused moves, a folder that cannot be written.
public final class FaultyFiles extends FileSystem {
  private static final FileSystem REAL = FileSystems.getDefault();
  private final Provider provider = new Provider();
  private long quota = Long.MAX_VALUE;
  private int refusedMoves;
  private int moves;
  private boolean readOnly;

  /// A path of the real file system as this one sees it.
  public Path path(Path real) {
    return new Seen(real);
  }

  /// Bytes that may still be written; then «No space left on device».
  public void quota(long bytes) {
    quota = bytes;
  }

  /// How many of the next moves another program makes fail.
  public void refuseMoves(int count) {
    refusedMoves = count;
  }

  /// Moves asked for so far, the refused ones among them.
  public int moves() {
    return moves;
  }

  public void readOnly() {
    readOnly = true;
  }

  private static Path real(Path path) {
    return path instanceof Seen seen ? seen.real : path;
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() {}

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return readOnly;
  }

  @Override
  public String getSeparator() {
    return REAL.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return REAL.getRootDirectories();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return REAL.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return REAL.supportedFileAttributeViews();
  }

  @Override
  public Path getPath(String first, String... more) {
    return new Seen(REAL.getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    PathMatcher matcher = REAL.getPathMatcher(pattern);
    return path -> matcher.matches(real(path));
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return REAL.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }

  private final class Provider extends FileSystemProvider {
    private final FileSystemProvider below = REAL.provider();

    @Override
    public String getScheme() {
      return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
      return FaultyFiles.this;
    }

    @Override
    public Path getPath(URI uri) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      boolean writes = options.contains(StandardOpenOption.WRITE);
      if (writes && readOnly) {
        throw new FileSystemException(path.toString(), null, "Read-only file system");
      }
      FileChannel channel = below.newFileChannel(real(path), options, attributes);
      return writes ? new Counted(channel) : channel;
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options,
        FileAttribute<?>... attributes) throws IOException {
      return options.contains(StandardOpenOption.WRITE)
          ? newFileChannel(path, options, attributes)
          : below.newByteChannel(real(path), options, attributes);
    }

    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
      return below.newInputStream(real(path), options);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
        throws IOException {
      return below.newDirectoryStream(real(folder), filter);
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
      below.createDirectory(real(folder), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
      below.delete(real(path));
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
      below.copy(real(from), real(to), options);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
      moves++;
      if (refusedMoves > 0) {
        refusedMoves--;
        throw new FileSystemException(from.toString(), to.toString(),
            "The process cannot access the file because it is being used by another process");
      }
      below.move(real(from), real(to), options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
      return below.isSameFile(real(one), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
      return below.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
      return below.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
      below.checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
      return below.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
        throws IOException {
      return below.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) throws IOException {
      return below.readAttributes(real(path), names, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) throws IOException {
      below.setAttribute(real(path), name, value, options);
    }
  }

  /// A channel that uses up the quota, writing what still fits as real disks do.
  private final class Counted extends FileChannel {
    private final FileChannel below;

    Counted(FileChannel below) {
      this.below = below;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      int wanted = bytes.remaining();
      if (wanted > 0 && quota == 0) {
        throw new IOException("No space left on device");
      }
      int fits = (int) Math.min(wanted, quota);
      ByteBuffer part = bytes.slice(bytes.position(), fits);
      int written = below.write(part);
      quota -= written;
      bytes.position(bytes.position() + written);
      return written;
    }

    @Override
    public long write(ByteBuffer[] bytes, int from, int count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer bytes, long position) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
      return below.read(bytes);
    }

    @Override
    public long read(ByteBuffer[] bytes, int from, int count) throws IOException {
      return below.read(bytes, from, count);
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
      return below.read(bytes, position);
    }

    @Override
    public long position() throws IOException {
      return below.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      FileChannel _ = below.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return below.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      FileChannel _ = below.truncate(size);
      return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      below.force(metaData);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
      return below.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
      return below.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
      return below.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return below.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      below.close();
    }
  }

  private final class Seen implements Path {
    private final Path real;

    Seen(Path real) {
      this.real = real;
    }

    private Path seen(Path path) {
      return path == null ? null : new Seen(path);
    }

    @Override
    public FileSystem getFileSystem() {
      return FaultyFiles.this;
    }

    @Override
    public boolean isAbsolute() {
      return real.isAbsolute();
    }

    @Override
    public Path getRoot() {
      return seen(real.getRoot());
    }

    @Override
    public Path getFileName() {
      return seen(real.getFileName());
    }

    @Override
    public Path getParent() {
      return seen(real.getParent());
    }

    @Override
    public int getNameCount() {
      return real.getNameCount();
    }

    @Override
    public Path getName(int index) {
      return seen(real.getName(index));
    }

    @Override
    public Path subpath(int from, int to) {
      return seen(real.subpath(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
      return real.startsWith(real(other));
    }

    @Override
    public boolean endsWith(Path other) {
      return real.endsWith(real(other));
    }

    @Override
    public Path normalize() {
      return seen(real.normalize());
    }

    @Override
    public Path resolve(Path other) {
      return seen(real.resolve(real(other)));
    }

    @Override
    public Path relativize(Path other) {
      return seen(real.relativize(real(other)));
    }

    @Override
    public URI toUri() {
      return real.toUri();
    }

    @Override
    public Path toAbsolutePath() {
      return seen(real.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
      return seen(real.toRealPath(options));
    }

    @Override
    public WatchKey register(WatchService service, WatchEvent.Kind<?>[] kinds, WatchEvent.Modifier... modifiers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
      return real.compareTo(real(other));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Seen seen && seen.real.equals(real);
    }

    @Override
    public int hashCode() {
      return Objects.hash(real);
    }

    @Override
    public String toString() {
      return real.toString();
    }
  }
}
