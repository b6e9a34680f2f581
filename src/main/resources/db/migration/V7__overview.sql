-- Until when each source is to be sent, as the centre says for each year; without a row there is no date.
create table due_date (
  id uuid not null,
  version integer not null,
  source varchar(100) not null,
  school_year integer not null,
  due date not null,
  constraint pk_due_date primary key (id),
  constraint uq_due_date unique (source, school_year)
);

-- Which справки were saved, from what state of the data; without a school it is about the district.
create table made_note (
  id uuid not null,
  version integer not null,
  school integer,
  school_year integer not null,
  length varchar(20) not null,
  data_stamp varchar(40) not null,
  made_at timestamp with time zone not null,
  person varchar(200) not null,
  constraint pk_made_note primary key (id),
  constraint fk_made_note_school foreign key (school) references school (number)
);
