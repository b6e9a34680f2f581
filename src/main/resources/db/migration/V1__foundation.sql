-- One centre, its registry of schools, the narrow table of facts, the journal of changes.
-- Keys are given by the program: UUIDv7 for rows that people edit, numbers for facts, batches and series.

create table change_event (
  seq bigint not null,
  device uuid not null,
  hlc bigint not null,
  happened_at timestamp with time zone not null,
  person varchar(200) not null,
  action_id uuid not null,
  action varchar(500) not null,
  schema_version integer not null,
  table_name varchar(60) not null,
  row_id varchar(40) not null,
  base_version integer not null,
  kind varchar(10) not null,
  changes varchar(1000000) not null,
  constraint pk_change_event primary key (seq)
);

create table district_centre (
  id uuid not null,
  version integer not null,
  district varchar(300) not null,
  organisation varchar(600) not null,
  settlement varchar(200) not null,
  current_school_year integer,
  basis varchar(2000) not null,
  prepared_position varchar(300) not null,
  prepared_name varchar(200) not null,
  agreed_position varchar(300) not null,
  agreed_name varchar(200) not null,
  signed_position varchar(300) not null,
  signed_name varchar(200) not null,
  constraint pk_district_centre primary key (id)
);

create table school (
  id uuid not null,
  version integer not null,
  number integer not null,
  full_name varchar(1000) not null,
  short_name varchar(1000) not null,
  everyday_name varchar(1000) not null,
  code_organisation varchar(100) not null,
  code_fis_oko varchar(100) not null,
  code_own varchar(100) not null,
  municipality varchar(500) not null,
  type varchar(20) not null,
  place varchar(20) not null,
  small boolean,
  parent integer,
  constraint pk_school primary key (id),
  constraint uq_school_number unique (number)
);

create table school_alias (
  id uuid not null,
  version integer not null,
  school integer not null,
  alias varchar(1000) not null,
  constraint pk_school_alias primary key (id),
  constraint fk_school_alias_school foreign key (school) references school (number)
);

create table school_year (
  id uuid not null,
  version integer not null,
  school integer not null,
  school_year integer not null,
  contingent integer,
  compared boolean not null,
  reason varchar(500) not null,
  constraint pk_school_year primary key (id),
  constraint uq_school_year unique (school, school_year),
  constraint fk_school_year_school foreign key (school) references school (number)
);

create table series (
  id integer not null,
  kind varchar(60) not null,
  form varchar(20) not null,
  subject varchar(300) not null,
  parallel smallint not null,
  period varchar(60) not null,
  measure varchar(500) not null,
  unit varchar(60) not null,
  direction smallint not null,
  denominator varchar(500) not null,
  constraint pk_series primary key (id),
  constraint uq_series unique (kind, form, subject, parallel, period, measure)
);

create table batch (
  id bigint not null,
  happened_at timestamp with time zone not null,
  person varchar(200) not null,
  file varchar(500) not null,
  hash varchar(64) not null,
  mapping_hash varchar(64) not null,
  school_rows integer not null,
  rejected_rows integer not null,
  values_new integer not null,
  values_changed integer not null,
  values_same integer not null,
  schools_created integer not null,
  constraint pk_batch primary key (id)
);

create table batch_sheet (
  batch bigint not null,
  sheet smallint not null,
  name varchar(500) not null,
  constraint pk_batch_sheet primary key (batch, sheet),
  constraint fk_batch_sheet_batch foreign key (batch) references batch (id)
);

create table batch_school (
  batch bigint not null,
  school integer not null,
  field varchar(30) not null,
  old_value varchar(100) not null,
  new_value varchar(100) not null,
  constraint pk_batch_school primary key (batch, school, field),
  constraint fk_batch_school_batch foreign key (batch) references batch (id)
);

create table fact (
  id bigint not null,
  school integer not null,
  school_year smallint not null,
  series integer not null,
  amount double precision,
  mark smallint not null,
  batch bigint not null,
  sheet smallint not null,
  row_no integer not null,
  col_no smallint not null,
  superseded_by bigint,
  constraint pk_fact primary key (id)
);

create index ix_fact_school_series on fact (school, series);

create table methodology_profile (
  id uuid not null,
  version integer not null,
  name varchar(300) not null,
  kind varchar(20) not null,
  content varchar(1000000) not null,
  hash varchar(64) not null,
  constraint pk_methodology_profile primary key (id),
  constraint uq_methodology_profile unique (hash)
);
