package ru.kvartil.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.h2.engine.Constants;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.UuidV7;

/// Makes database files and finds or restores their sidecars.
final class Creation {
  private static final Texts TEXTS = Texts.of(Creation.class);

  /// Without a trace file: it would hold statements with their values.
  private static final String QUIET = ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";

  private Creation() {}

  /// The new file is built under a temporary name and renamed when it is complete, so that a kill on the way leaves no
  /// half-made database under the name the user asked for.
  static void create(Place place, Database.Origin origin) throws Failure {
    UuidV7 ids = new UuidV7();
    Path folder = place.file().getParent();
    try {
      Files.createDirectories(folder);
      place.requireWritable();
      Path building = Files.createTempDirectory(folder, ".kvartil-new-");
      Place draft = new Place(building.resolve("draft"));
      Migrations.run(draft, QUIET);
      shutDown(draft);
      UUID id = ids.next(origin.clock().millis());
      new Sidecar(id, ids.next(origin.clock().millis()), Constants.VERSION, Migrations.latest(), "none")
          .write(place.sidecarFile());
      Files.move(draft.file(), place.file());
      discard(building);
    } catch (IOException | SQLException failed) {
      throw new Failure(TEXTS, "storage.create-failed", failed, place.file());
    }
  }

  private static void discard(Path building) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(building)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
    Files.delete(building);
  }

  private static void shutDown(Place draft) throws SQLException {
    try (Connection connection = DriverManager.getConnection(draft.url() + ";IFEXISTS=TRUE" + QUIET, "sa", "")) {
      connection.createStatement().execute("shutdown");
    }
  }

  /// The sidecar beside the file; a lost one is made again from what the file itself says, after a look that does not
  /// touch the file.
  static Sidecar sidecar(Place place, Database.Origin origin) throws Failure {
    Sidecar sidecar = sidecarIfPresent(place, origin);
    if (!Files.exists(place.sidecarFile())) {
      place.requireWritable();
      sidecar.write(place.sidecarFile());
    }
    return sidecar;
  }

  static Sidecar sidecarIfPresent(Place place, Database.Origin origin) throws Failure {
    if (Files.exists(place.sidecarFile())) {
      return Sidecar.read(place.sidecarFile());
    }
    UuidV7 ids = new UuidV7();
    long now = origin.clock().millis();
    return new Sidecar(ids.next(now), ids.next(now), Constants.VERSION, Migrations.schemaOf(place), "none");
  }
}
