package ru.kvartil.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import ru.kvartil.shared.Failure;

/// Says whether a database agrees with itself: schema, indexes and tables, batches and their values, the journal of
/// changes and the rows it speaks of.
public final class WholeDatabase {
  private static final List<String> EDITED = List.of("district_centre", "school", "school_alias", "school_year",
      "methodology_profile", "import_template", "fact_correction", "own_indicator", "due_date", "made_note");
