package ru.kvartil.risk.storage;

import java.util.List;
import java.util.Optional;
import ru.kvartil.methodology.Mark;
import ru.kvartil.risk.Entry;
import ru.kvartil.risk.Entry.Subject;
import ru.kvartil.risk.Grounds;
import ru.kvartil.risk.SupportMeasure;
import ru.kvartil.risk.Risk;
import ru.kvartil.risk.RiskKind;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.schema.tables.records.ProgrammeStepRecord;
import ru.kvartil.storage.schema.tables.records.RiskCauseRecord;
import ru.kvartil.storage.schema.tables.records.RiskDecisionRecord;
import ru.kvartil.storage.schema.tables.records.RiskEvidenceRecord;
import ru.kvartil.storage.schema.tables.records.RiskItemRecord;
import ru.kvartil.storage.schema.tables.records.RiskLevelRecord;
import ru.kvartil.storage.schema.tables.records.RiskMeasureRecord;
import ru.kvartil.storage.schema.tables.records.RiskRemedyRecord;
import ru.kvartil.storage.schema.tables.records.RiskSettingRecord;
import ru.kvartil.storage.schema.tables.records.SchoolProgrammeRecord;

/// Entries as rows, and back.
final class EntryRows {
  /// Between words of a scale; no word holds it.
  private static final String BETWEEN = ";";

  private EntryRows() {}

  static Entry.Level level(RiskLevelRecord row, SchoolKey school) {
    return new Entry.Level(Optional.of(row.getId()), new Subject(school, new SchoolYear(row.getSchoolYear()), row
        .getRisk()), row.getWord(), row.getSource(), Optional.ofNullable(row.getTold()));
  }

  static RiskLevelRecord fill(RiskLevelRecord row, Entry.Level level) {
    row.setSchool(level.subject().school().value());
    row.setSchoolYear(level.subject().year().end());
    row.setRisk(level.subject().risk());
    row.setWord(level.word());
    row.setSource(level.source());
    row.setTold(level.told().orElse(null));
    return row;
  }

  static Entry.Evidence evidence(RiskEvidenceRecord row, SchoolKey school) {
    return new Entry.Evidence(Optional.of(row.getId()), new Subject(school, new SchoolYear(row.getSchoolYear()), row
        .getRisk()), Entry.EvidenceKind.valueOf(row.getKind()), row.getFinding(), row.getReference(),
        Optional.ofNullable(row.getNoted()));
  }

  static RiskEvidenceRecord fill(RiskEvidenceRecord row, Entry.Evidence evidence) {
    row.setSchool(evidence.subject().school().value());
    row.setSchoolYear(evidence.subject().year().end());
    row.setRisk(evidence.subject().risk());
    row.setKind(evidence.kind().name());
    row.setFinding(evidence.finding());
    row.setReference(evidence.reference());
    row.setNoted(evidence.noted().orElse(null));
    return row;
  }

  static Entry.Measure measure(RiskMeasureRecord row, SchoolKey school) {
    return new Entry.Measure(Optional.of(row.getId()), new Subject(school, new SchoolYear(row.getSchoolYear()), row
        .getRisk()), row.getMeasure(), row.getResponsible(), Optional.ofNullable(row.getDue()), Optional.ofNullable(
            row
                .getDone()));
  }

  static RiskMeasureRecord fill(RiskMeasureRecord row, Entry.Measure measure) {
    row.setSchool(measure.subject().school().value());
    row.setSchoolYear(measure.subject().year().end());
    row.setRisk(measure.subject().risk());
    row.setMeasure(measure.text());
    row.setResponsible(measure.responsible());
    row.setDue(measure.due().orElse(null));
    row.setDone(measure.done().orElse(null));
    return row;
  }

  static Entry.Decision decision(RiskDecisionRecord row, SchoolKey school) {
    return new Entry.Decision(Optional.of(row.getId()), new Subject(school, new SchoolYear(row.getSchoolYear()), row
        .getRisk()), Entry.Nature.valueOf(row.getNature()), Entry.Certainty.valueOf(row.getStage()), row
            .getDecision(),
        row.getResponsible(), new Entry.Dates(Optional.ofNullable(row.getDecided()), Optional
            .ofNullable(row.getDue()), Optional.ofNullable(row.getRecurs())));
  }

  static RiskDecisionRecord fill(RiskDecisionRecord row, Entry.Decision decision) {
    row.setSchool(decision.subject().school().value());
    row.setSchoolYear(decision.subject().year().end());
    row.setRisk(decision.subject().risk());
    row.setNature(decision.nature().name());
    row.setStage(decision.certainty().name());
    row.setDecision(decision.text());
    row.setResponsible(decision.responsible());
    row.setDecided(decision.dates().decided().orElse(null));
    row.setDue(decision.dates().due().orElse(null));
    row.setRecurs(decision.dates().recurs().orElse(null));
    return row;
  }

  static Entry.Cause cause(RiskCauseRecord row, SchoolKey school) {
    return new Entry.Cause(Optional.of(row.getId()), new Subject(school, new SchoolYear(row.getSchoolYear()), ""),
        Entry.Side.valueOf(row.getSide()), Entry.Sphere.valueOf(row.getSphere()), row.getCause());
  }

  static RiskCauseRecord fill(RiskCauseRecord row, Entry.Cause cause) {
    row.setSchool(cause.subject().school().value());
    row.setSchoolYear(cause.subject().year().end());
    row.setSide(cause.side().name());
    row.setSphere(cause.sphere().name());
    row.setCause(cause.text());
    return row;
  }

  static Entry.Programme programme(SchoolProgrammeRecord row, SchoolKey school) {
    return new Entry.Programme(Optional.of(row.getId()), school, Entry.ProgrammeKind.valueOf(row.getKind()), row
        .getRisk(), row.getTitle(), row.getResponsible(), new SchoolYear(row.getFirstYear()),
        new SchoolYear(row
            .getLastYear()));
  }

  static SchoolProgrammeRecord fill(SchoolProgrammeRecord row, Entry.Programme programme) {
    row.setSchool(programme.school().value());
    row.setKind(programme.kind().name());
    row.setRisk(programme.risk());
    row.setTitle(programme.title());
    row.setResponsible(programme.responsible());
    row.setFirstYear(programme.first().end());
    row.setLastYear(programme.last().end());
    return row;
  }

  static Entry.Step step(ProgrammeStepRecord row) {
    return new Entry.Step(Optional.of(row.getId()), row.getProgramme(), Entry.Stage.valueOf(row.getStage()), Optional
        .ofNullable(row.getDue()), Optional.ofNullable(row.getDone()), row.getLink(), row.getRemark());
  }

  static ProgrammeStepRecord fill(ProgrammeStepRecord row, Entry.Step step) {
    row.setProgramme(step.programme());
    row.setStage(step.stage().name());
    row.setDue(step.due().orElse(null));
    row.setDone(step.done().orElse(null));
    row.setLink(step.link());
    row.setRemark(step.remark());
    return row;
  }

  static Entry.Item item(RiskItemRecord row) {
    return new Entry.Item(Optional.of(row.getId()), new Risk(row.getCode(), RiskKind.valueOf(row.getKind()), row
        .getName(), List.of(row.getScale().split(BETWEEN)), new Risk.Use(row.getCyclic(), row.getActive()),
        new Grounds(Mark.valueOf(row.getMark()), row.getSource())));
  }

  static RiskItemRecord fill(RiskItemRecord row, Entry.Item item) {
    Risk risk = item.risk();
    row.setCode(risk.code());
    row.setKind(risk.kind().name());
    row.setName(risk.name());
    row.setScale(String.join(BETWEEN, risk.scale()));
    row.setCyclic(risk.cyclic());
    row.setActive(risk.active());
    row.setMark(risk.grounds().mark().name());
    row.setSource(risk.grounds().source());
    return row;
  }

  static Entry.OwnMeasure remedy(RiskRemedyRecord row) {
    return new Entry.OwnMeasure(Optional.of(row.getId()),
        new SupportMeasure(row.getRisk(), row.getRemedy(), row.getActive(),
            new Grounds(Mark.valueOf(row.getMark()), row.getSource())));
  }

  static RiskRemedyRecord fill(RiskRemedyRecord row, Entry.OwnMeasure own) {
    row.setRisk(own.remedy().risk());
    row.setRemedy(own.remedy().text());
    row.setActive(own.remedy().active());
    row.setMark(own.remedy().grounds().mark().name());
    row.setSource(own.remedy().grounds().source());
    return row;
  }

  static Entry.Setting setting(RiskSettingRecord row) {
    return new Entry.Setting(Optional.of(row.getId()), row.getName(), row.getContent());
  }

  static RiskSettingRecord fill(RiskSettingRecord row, Entry.Setting setting) {
    row.setName(setting.name());
    row.setContent(setting.content());
    return row;
  }
}
