-- Values people type: they stand over imported ones and never change them. A value without an amount says «there is none».
create table fact_correction (
  id uuid not null,
  version integer not null,
  school integer not null,
  school_year integer not null,
  series integer not null,
  amount double precision,
  person varchar(200) not null,
  happened_at timestamp with time zone not null,
  constraint pk_fact_correction primary key (id),
  constraint uq_fact_correction unique (school, school_year, series),
  constraint fk_fact_correction_school foreign key (school) references school (number),
  constraint fk_fact_correction_series foreign key (series) references series (id)
);

-- On which day the pupils were counted, and who said so; unknown for counts that came in a file.
alter table school_year add column contingent_on date;
alter table school_year add column contingent_person varchar(200);
alter table school_year add column contingent_at timestamp with time zone;

-- What the centre says of an indicator of its own; its values are facts under its name.
create table own_indicator (
  id uuid not null,
  version integer not null,
  name varchar(500) not null,
  unit varchar(60) not null,
  direction varchar(20) not null,
  constraint pk_own_indicator primary key (id),
  constraint uq_own_indicator unique (name)
);
