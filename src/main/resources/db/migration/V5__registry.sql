-- The registry whole: how a school is reached, its statuses by year, its end and its former names, own groups; the people
-- of the centre. New columns of old tables may be empty: rows written before know nothing of them.

alter table school add column merged_into integer;
alter table school add column ended date;
alter table school add column successor integer;
alter table school add column end_reason varchar(500);

alter table school_alias add column used_until date;

create table school_contact (
  id uuid not null,
  version integer not null,
  school integer not null,
  director_name varchar(300) not null,
  director_phone varchar(200) not null,
  director_email varchar(300) not null,
  deputy_name varchar(300) not null,
  deputy_phone varchar(200) not null,
  deputy_email varchar(300) not null,
  quality_name varchar(300) not null,
  quality_phone varchar(200) not null,
  quality_email varchar(300) not null,
  phone varchar(200) not null,
  email varchar(300) not null,
  site varchar(300) not null,
  address varchar(1000) not null,
  distance double precision,
  internet varchar(10) not null,
  speed double precision,
  constraint pk_school_contact primary key (id),
  constraint uq_school_contact unique (school),
  constraint fk_school_contact_school foreign key (school) references school (number)
);

create table school_status (
  id uuid not null,
  version integer not null,
  school integer not null,
  kind varchar(40) not null,
  school_year integer not null,
  order_number varchar(100) not null,
  order_date date,
  reason varchar(1000) not null,
  constraint pk_school_status primary key (id),
  constraint uq_school_status unique (school, kind, school_year),
  constraint fk_school_status_school foreign key (school) references school (number)
);

create table school_group (
  id uuid not null,
  version integer not null,
  name varchar(200) not null,
  constraint pk_school_group primary key (id),
  constraint uq_school_group unique (name)
);

create table school_group_member (
  id uuid not null,
  version integer not null,
  group_id uuid not null,
  school integer not null,
  constraint pk_school_group_member primary key (id),
  constraint uq_school_group_member unique (group_id, school),
  constraint fk_school_group_member_group foreign key (group_id) references school_group (id),
  constraint fk_school_group_member_school foreign key (school) references school (number)
);

create table district_person (
  id uuid not null,
  version integer not null,
  name varchar(200) not null,
  job varchar(300) not null,
  phone varchar(200) not null,
  email varchar(300) not null,
  active boolean not null,
  constraint pk_district_person primary key (id)
);
