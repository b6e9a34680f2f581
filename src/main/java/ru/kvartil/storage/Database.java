package ru.kvartil.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import ru.kvartil.storage.schema.Tables;
import java.util.List;
import java.util.ArrayList;
import java.time.OffsetDateTime;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.h2.api.ErrorCode;
import org.h2.engine.Constants;
import org.h2.util.StringUtils;
import org.h2.value.Value;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Transactions;
import ru.kvartil.shared.UuidV7;
import ru.kvartil.vault.DataKey;
import ru.kvartil.vault.KeyRenewal;
import ru.kvartil.vault.Unlocked;

/// One open database: two connections on two threads, migrations done, journal at hand. Opening never creates and
/// [#create] never overwrites (architecture §4.9–12).
public final class Database implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(Database.class);
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  /// No write is acknowledged before it is in the file (reliability §0.1); the operating system holds the lock; nothing of
  /// the content goes to a trace file.
  private static final String OPTIONS = ";IFEXISTS=TRUE;WRITE_DELAY=0;FILE_LOCK=FS;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;DB_CLOSE_DELAY=0"
      // A repeated question inside one transaction was answered with the result from before the transaction's own inserts.
      + ";OPTIMIZE_REUSE_RESULTS=FALSE"
      // Moving what lives within the only file at every close loses it when the power is cut: see Compaction.
      + ";MAX_COMPACT_TIME=0";
  private static final Duration CLOCK_MAY_LAG = Duration.ofDays(1);
  private final DatabaseThreads threads;
  private final Journal journal;
  private final Site site;
  private final Optional<DataKey> key;
  private final Sidecar sidecar;

  Database(Site site, Sidecar sidecar, DatabaseThreads threads, Journal journal) {
    // A copy: the caller may close his own, and copies of this database are read under the key as long as it is open.
    this.key = site.local().key().map(DataKey::copy);
    this.site = key.<Site>map(own -> new Site.OnDisk(site.local().under(own))).orElse(site);
    this.sidecar = sidecar;
    this.threads = threads;
    this.journal = journal;
  }

  /// Makes a new database, fills it and opens it: all or nothing. Under the given name there is never a database without
  /// its first content, whatever ends the program on the way.
  ///
  /// @param path with or without `.mv.db`; its folders are made
  /// @param founding its first content
  public static Database create(Path path, Origin origin, Founding founding) throws Failure {
    return create(new Place(path), origin, new Creation.Content(UUID.randomUUID(), founding));
  }

  /// Makes a new encrypted database. Its keys stand in the vault already, or what is here could not be opened again.
  ///
  /// @param keys of the new database; they stay the caller's
  public static Database create(Path path, Origin origin, Founding founding, Unlocked keys) throws Failure {
    return create(new Place(path).under(keys.key()), origin, new Creation.Content(keys.database(), founding));
  }

  private static Database create(Place place, Origin origin, Creation.Content content) throws Failure {
    requireAbsent(place.file());
    Creation.create(place, origin, content);
    return open(place, origin);
  }

  /// Refuses a place where a database lies already, before keys are made for a new one.
  public static void requireAbsent(Path path) throws Failure {
    Place place = new Place(path);
    if (place.exists()) {
      throw new Failure(TEXTS, "storage.exists", place.file());
    }
  }

  /// Whether a database is encrypted: then it opens with its data key alone. An absent one is not.
  public static boolean isEncrypted(Path path) throws Failure {
    return new Place(path).saysEncrypted();
  }

  /// Encrypts a plain database that nobody has open: on a copy that is compared and then takes its place. Its keys stand in
  /// the vault already.
  ///
  /// @param keys made for the identity of this database ([#identity])
  public static void protect(Path path, Origin origin, Unlocked keys) throws Failure {
    Place place = new Place(path);
    place.requireDatabase();
    Sidecar sidecar = Creation.sidecar(place, origin);
    if (!sidecar.id().equals(keys.database())) {
      throw new Failure(TEXTS, "storage.other-key", place.file());
    }
    requireKnown(place, sidecar);
    // Opening proves that nobody else has it and brings an older file to the state it is compared in.
    open(place, origin).close();
    new Reencryption(place, keys.key()).run(Sidecar.read(place.sidecarFile()));
  }

  /// Gives an encrypted database that nobody has open another data key, all or nothing: it is written anew under that key
  /// beside the present one, compared row by row, and takes its place together with the new key files.
  ///
  /// @param former the key it has now; stays the caller's, as the new one does
  /// @param action what the history says
  public static void renewKey(Path path, Origin origin, DataKey former, KeyRenewal renewed, String action)
      throws Failure {
    Place from = new Place(path).under(former);
    open(from, origin).close();
    try {
      Restoring.restore(from.under(renewed.key()), origin,
          new Restoring.Copy(new Rekeyed(from, renewed), Restoring.Device.SAME, action));
    } catch (Failure failure) {
      throw switch (failure.code()) {
        case "storage.restore-disk-full" -> new Failure(TEXTS, "storage.rekey-disk-full", failure, from.file());
        case "storage.restore-failed", "storage.restore-unequal" ->
          new Failure(TEXTS, "storage.rekey-failed", failure, from.file());
        default -> failure;
      };
    }
  }

  /// Whether an encrypted database is under a key, from the beginning of its file alone.
  ///
  /// @param head at least its first three blocks of 4096 bytes
  public static boolean opens(DataKey key, byte[] head) throws Failure {
    return EncryptedHead.opens(key, head);
  }

  /// Identity of a plain database, for its keys.
  public static UUID identity(Path path, Origin origin) throws Failure {
    Place place = new Place(path);
    place.requireDatabase();
    return Creation.sidecar(place, origin).id();
  }

  /// Opens an existing database for reading and writing; brings an older schema up after copying the file.
  public static Database open(Path path, Origin origin) throws Failure {
    return open(new Place(path), origin);
  }

  /// As above, an encrypted one. The key stays the caller's.
  public static Database open(Path path, Origin origin, DataKey key) throws Failure {
    return open(new Place(path).under(key), origin);
  }

  static Database open(Place place, Origin origin) throws Failure {
    Restoring.finish(place);
    place.requireDatabase();
    Sidecar sidecar = Creation.sidecar(place, origin);
    requireKnown(place, sidecar);
    place.requireWritable();
    if (place.key().isPresent()) {
      TornTail.cut(place.file());
    }
    Sidecar current = Upgrade.run(place, sidecar);
    return opened(place, OPTIONS, () -> {
      Reencryption.clear(place);
      Compaction.clear(place);
      return new Author(origin, current);
    }, false);
  }

  /// Opens for reading alone: the file is not touched and several programs may do so at once.
  public static Database openReadOnly(Path path, Origin origin) throws Failure {
    return openReadOnly(new Place(path), origin);
  }

  /// As above, an encrypted one. The key stays the caller's.
  public static Database openReadOnly(Path path, Origin origin, DataKey key) throws Failure {
    return openReadOnly(new Place(path).under(key), origin);
  }

  private static Database openReadOnly(Place place, Origin origin) throws Failure {
    Restoring.finish(place);
    place.requireDatabase();
    Sidecar sidecar = Creation.sidecarIfPresent(place, origin);
    requireKnown(place, sidecar);
    if (sidecar.schema() < Migrations.latest()) {
      throw new Failure(TEXTS, "storage.older", place.file());
    }
    return opened(place, OPTIONS + ";ACCESS_MODE_DATA=r", () -> new Author(origin, sidecar), true);
  }

  /// Puts a copy in the place of a database nobody has open; the present one stands until the copy is complete, compared
  /// and brought up to today's schema.
  ///
  /// @param key of the copy, when it is encrypted
  /// @param action what the history of the restored database says
  public static void restore(Path path, Origin origin, CopySource source, Optional<KeyFrom> key, String action)
      throws Failure {
    Place plain = new Place(path);
    Restoring.restore(key.map(from -> plain.under(from.key())).orElse(plain), origin,
        new Restoring.Copy(key.map(from -> from.with(source)).orElse(source), Restoring.Device.NEW, action));
  }

  /// What is done over the first connection, before the second.
  private interface Preparation {
    Author author() throws Failure;
  }

  /// A failure on the way lets the file go again: a damaged database must not stay open while it is rebuilt.
  private static Database opened(Place place, String options, Preparation preparation, boolean readOnly)
      throws Failure {
    Connection writer = connect(place, options);
    @Nullable
    Connection reader = null;
    @Nullable
    Database opened = null;
    try {
      Author author = preparation.author();
      reader = connect(place, options);
      snapshots(reader, place);
      DatabaseThreads threads = new DatabaseThreads(new FileLine(DSL.using(writer, SQLDialect.H2, settings())),
          new FileLine(DSL.using(reader, SQLDialect.H2, settings())), new Others(0), readOnly);
      opened = new Database(new Site.OnDisk(place), author.sidecar(), threads, new Journal(threads, author));
      return opened;
    } finally {
      if (opened == null) {
        letGo(reader);
        letGo(writer);
      }
    }
  }

  static void letGo(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException broken) {
      LOG.warn("a connection that failed is not closed", broken);
    }
  }

  private static void requireKnown(Place place, Sidecar sidecar) throws Failure {
    if (sidecar.schema() > Migrations.latest()) {
      throw new Failure(TEXTS, "storage.newer", place.file(), sidecar.schema(), Migrations.latest());
    }
    if (!sidecar.encryption().equals(Sidecar.encryption(place))) {
      throw new Failure(TEXTS, "storage.other-encryption", place.file(), sidecar.encryption());
    }
    if (!sidecar.engine().equals(Constants.VERSION)) {
      throw new Failure(TEXTS, "storage.other-engine", place.file(), sidecar.engine(), Constants.VERSION);
    }
  }

  static Connection connect(Place place, String options) throws Failure {
    try {
      Connection connection = place.login(options);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException refused) {
      throw new Failure(TEXTS, switch (refused.getErrorCode()) {
        case ErrorCode.DATABASE_ALREADY_OPEN_1 -> "storage.busy";
        case ErrorCode.FILE_ENCRYPTION_ERROR_1 -> "storage.other-key";
        default -> "storage.broken";
      }, refused, place.file());
    }
  }

  /// Lets a connection see one state for a whole transaction. For the reader alone: under this isolation H2 2.4.240 does
  /// not find a transaction's own new rows by `max` or from the end of an index, and the one writer sees one state anyway.
  private static void snapshots(Connection reader, Place place) throws Failure {
    try (Statement statement = reader.createStatement()) {
      statement.execute("set session characteristics as transaction isolation level snapshot");
      reader.commit();
    } catch (SQLException refused) {
      throw new Failure(TEXTS, "storage.broken", refused, place.file());
    }
  }

  static Settings settings() {
    return new Settings().withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
        .withRenderSchema(false);
  }

  public Transactions transactions() {
    return threads;
  }

  /// The statements of the transaction in progress on this thread. Only `storage` rooms of features call it, and only
  /// inside [Transactions]; elsewhere it is a bug.
  public DSLContext sql() {
    return threads.current();
  }

  public Journal journal() {
    return journal;
  }

  /// Lets somebody look at every writing transaction before its commit, from now on.
  public void beforeCommit(BeforeCommit look) {
    threads.beforeCommit(look);
  }

  /// Tells somebody after every commit, from now on.
  public void afterCommit(AfterCommit told) {
    threads.afterCommit(told);
  }

  /// Lets somebody else sign changes from now on. What is being written just now is still signed by whoever began it:
  /// this waits for it.
  public void sign(String person) throws Failure {
    threads.betweenWrites(() -> journal.sign(person));
  }

  /// Copies the database as it is now while people go on working, and says what it held at that moment.
  ///
  /// @param folder an empty folder of the program
  public CopiedState copyInto(Path folder) throws Failure {
    return site.copyInto(threads, sidecar, folder);
  }

  /// Hashes of a database nobody has open, whatever its schema; the file is not touched.
  ///
  /// @param key of the file, when it is encrypted; it stays the caller's
  public static Map<String, TableHash> hashes(Path file, Optional<DataKey> key) throws Failure {
    Place plain = new Place(file);
    return ClosedCopy.with(key.map(plain::under).orElse(plain), TableHashes::of);
  }

  /// Hashes of a copy of this database that lies elsewhere; the copy is not touched.
  public Map<String, TableHash> hashesOf(Path copy) throws Failure {
    return withCopy(copy, TableHashes::of);
  }

  /// Reads a copy of this database that lies elsewhere; the copy is not touched.
  public <T> T withCopy(Path copy, Function<DSLContext, T> work) throws Failure {
    return ClosedCopy.with(place().sameKey(copy), work);
  }

  /// Whether it was opened for writing.
  public boolean writable() {
    return threads.writable();
  }

  /// What is known of it without reading it.
  public CopiedState.About about() {
    return CopiedState.About.of(sidecar);
  }

  /// Where it lies, for what belongs to it; of a database on a server, where this machine keeps what belongs to it.
  public Place place() {
    return site.local();
  }

  /// The file, for the status bar.
  public Path file() {
    return place().file();
  }

  /// The server it is on; empty when it is a file.
  public Optional<ServerAddress> server() {
    return site.address();
  }

  /// How often a change by another program was noticed; pages that show an older state are stale. 0 for a file.
  public long changesByOthers() {
    return threads.others().changes();
  }

  /// The key everything that belongs to this database is sealed with; empty while it is not encrypted. It lives as long
  /// as the database is open.
  public Optional<DataKey> key() {
    return key;
  }

  /// What the person should know of the place and of the clock, whole sentences; mostly nothing.
  public List<String> cautions() throws Failure {
    List<String> cautions = new ArrayList<>(site.cautions(threads));
    OffsetDateTime last = threads.read(() -> threads.current().select(DSL.max(Tables.CHANGE_EVENT.HAPPENED_AT))
        .from(Tables.CHANGE_EVENT).fetchOne(0, OffsetDateTime.class));
    if (last != null && journal.now().plus(CLOCK_MAY_LAG).isBefore(last)) {
      cautions.add(TEXTS.get("storage.clock"));
    }
    return List.copyOf(cautions);
  }

  /// Waits for running work, forces everything to disk, closes the file, makes it small again when most of it is empty, and
  /// destroys the key.
  @Override
  public void close() {
    boolean loose = site instanceof Site.OnDisk && threads.writable() && Compaction.due(threads);
    threads.close();
    if (loose) {
      Compaction.run(site.local());
    }
    key.ifPresent(DataKey::close);
    // The engine keeps words it has read for as long as memory lasts: after a lock nobody must find them there.
    Value.clearCache();
    StringUtils.clearCache();
  }

  /// What a new database holds from its first moment: the centre, or a whole demonstration district.
  @FunctionalInterface
  public interface Founding {
    /// Writes into the empty database, in transactions of its own; a failure leaves no database.
    void fill(Database empty) throws Failure;
  }

  /// A copy to restore from.
  @FunctionalInterface
  public interface CopySource {
    /// Puts the files of the copy into a folder.
    ///
    /// @param name of the database, for the files' names
    /// @return what the tables must hold
    Map<String, TableHash> fill(Path folder, String name) throws Failure;
  }

  /// Who and when: what the storage cannot know by itself.
  ///
  /// @param clock wall clock for change events
  /// @param person who works at first, as the journal shows it; another one takes over by [#sign]
  public record Origin(InstantSource clock, String person) {}

  /// Signs change events.
  record Author(Origin origin, Sidecar sidecar, UuidV7 ids) {
    Author(Origin origin, Sidecar sidecar) {
      this(origin, sidecar, new UuidV7());
    }

    UUID newId() {
      return ids.next(origin.clock().millis());
    }
  }
}
