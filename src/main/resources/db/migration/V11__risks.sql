-- Risks of schools: what the centre adds to the shipped list and library, levels by year, what they rest on, measures,
-- decisions, causes, programmes of schools with their stages.

create table risk_item (
  id uuid not null,
  version integer not null,
  code varchar(60) not null,
  kind varchar(20) not null,
  name varchar(300) not null,
  scale varchar(500) not null,
  cyclic boolean not null,
  active boolean not null,
  mark varchar(5) not null,
  source varchar(500) not null,
  constraint pk_risk_item primary key (id),
  constraint uq_risk_item unique (code)
);

create table risk_remedy (
  id uuid not null,
  version integer not null,
  risk varchar(60) not null,
  remedy varchar(500) not null,
  active boolean not null,
  mark varchar(5) not null,
  source varchar(500) not null,
  constraint pk_risk_remedy primary key (id),
  constraint uq_risk_remedy unique (risk, remedy)
);

create table risk_setting (
  id uuid not null,
  version integer not null,
  name varchar(100) not null,
  content varchar(200) not null,
  constraint pk_risk_setting primary key (id),
  constraint uq_risk_setting unique (name)
);

create table risk_level (
  id uuid not null,
  version integer not null,
  school integer not null,
  school_year integer not null,
  risk varchar(60) not null,
  word varchar(60) not null,
  source varchar(500) not null,
  told date,
  constraint pk_risk_level primary key (id),
  constraint uq_risk_level unique (school, school_year, risk),
  constraint fk_risk_level_school foreign key (school) references school (number)
);

create table risk_evidence (
  id uuid not null,
  version integer not null,
  school integer not null,
  school_year integer not null,
  risk varchar(60) not null,
  kind varchar(20) not null,
  finding varchar(2000) not null,
  reference varchar(500) not null,
  noted date,
  constraint pk_risk_evidence primary key (id),
  constraint fk_risk_evidence_school foreign key (school) references school (number)
);

create table risk_measure (
  id uuid not null,
  version integer not null,
  school integer not null,
  school_year integer not null,
  risk varchar(60) not null,
  measure varchar(500) not null,
  responsible varchar(300) not null,
  due date,
  done date,
  constraint pk_risk_measure primary key (id),
  constraint uq_risk_measure unique (school, school_year, risk, measure),
  constraint fk_risk_measure_school foreign key (school) references school (number)
);

create table risk_decision (
  id uuid not null,
  version integer not null,
  school integer not null,
  school_year integer not null,
  risk varchar(60) not null,
  nature varchar(20) not null,
  stage varchar(20) not null,
  decision varchar(2000) not null,
  responsible varchar(300) not null,
  decided date,
  due date,
  recurs date,
  constraint pk_risk_decision primary key (id),
  constraint uq_risk_decision unique (school, school_year, risk),
  constraint fk_risk_decision_school foreign key (school) references school (number)
);

create table risk_cause (
  id uuid not null,
  version integer not null,
  school integer not null,
  school_year integer not null,
  side varchar(20) not null,
  sphere varchar(20) not null,
  cause varchar(2000) not null,
  constraint pk_risk_cause primary key (id),
  constraint fk_risk_cause_school foreign key (school) references school (number)
);

create table school_programme (
  id uuid not null,
  version integer not null,
  school integer not null,
  kind varchar(20) not null,
  risk varchar(60) not null,
  title varchar(500) not null,
  responsible varchar(300) not null,
  first_year integer not null,
  last_year integer not null,
  constraint pk_school_programme primary key (id),
  constraint fk_school_programme_school foreign key (school) references school (number)
);

create table programme_step (
  id uuid not null,
  version integer not null,
  programme uuid not null,
  stage varchar(20) not null,
  due date,
  done date,
  link varchar(1000) not null,
  remark varchar(1000) not null,
  constraint pk_programme_step primary key (id),
  constraint fk_programme_step_programme foreign key (programme) references school_programme (id)
);
