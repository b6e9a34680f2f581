package ru.kvartil.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// What the kind of a database's place means for everything that is not a statement: a file of this machine, or a schema of a
/// server others work with too.
sealed interface Site {
  /// What this machine keeps beside the database; of a file the file itself.
  Place local();

  /// Where it is, when that is a server.
  Optional<ServerAddress> address();

  /// Copies one state of it into an empty folder.
  CopiedState copyInto(DatabaseThreads threads, Sidecar sidecar, Path folder) throws Failure;

  /// What a person should know of the place, whole sentences; mostly nothing.
  List<String> cautions(DatabaseThreads threads) throws Failure;

  /// A file with its sidecar.
  record OnDisk(Place local) implements Site {
    private static final Texts TEXTS = Texts.of(OnDisk.class);

    @Override
    public Optional<ServerAddress> address() {
      return Optional.empty();
    }

    @Override
    public CopiedState copyInto(DatabaseThreads threads, Sidecar sidecar, Path folder) throws Failure {
      return HotCopy.take(threads, local, sidecar, folder);
    }

    @Override
    public List<String> cautions(DatabaseThreads threads) {
      return Whereabouts.of(local.folder()) == Whereabouts.CLOUD
          ? List.of(TEXTS.get("storage.cloud", local.folder()))
          : List.of();
    }
  }

  /// A schema of a server.
  record OnServer(ServerPlace place) implements Site {
    private static final Texts TEXTS = Texts.of(OnServer.class);

    @Override
    public Place local() {
      return place.local();
    }

    @Override
    public Optional<ServerAddress> address() {
      return Optional.of(place.address());
    }

    @Override
    public CopiedState copyInto(DatabaseThreads threads, Sidecar sidecar, Path folder) throws Failure {
      throw new Failure(TEXTS, "storage.server-copies", place, place.address().schema(), place.address().database());
    }

    /// What the server's administrator should be told: a power cut may cost what was saved, or damage may stay unseen.
    @Override
    public List<String> cautions(DatabaseThreads threads) throws Failure {
      List<String> cautions = new ArrayList<>();
      Record settings = threads.read(() -> settings(threads.current()));
      if ("off".equals(settings.get(0)) || "off".equals(settings.get(1))) {
        cautions.add(TEXTS.get("storage.server-fsync"));
      }
      if ("off".equals(settings.get(2))) {
        cautions.add(TEXTS.get("storage.server-checksums"));
      }
      return List.copyOf(cautions);
    }

    private static Record settings(DSLContext sql) {
      return sql.select(setting("fsync"), setting("full_page_writes"), setting("data_checksums"))
          .fetchSingle();
    }

    /// Empty where a server related to PostgreSQL knows no such setting.
    private static Field<String> setting(String name) {
      return DSL.function("current_setting", String.class, DSL.inline(name), DSL.inline(true)).as(name);
    }
  }
}
