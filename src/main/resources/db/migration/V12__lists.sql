-- A calculation of the identification as it was, never changed: what it says of itself is repeated here for tables, its text is in
-- the parts.
create table frozen_calculation (
  id uuid not null,
  version integer not null,
  format varchar(40) not null,
  hash varchar(64) not null,
  data_year integer not null,
  profile_name varchar(300) not null,
  profile_version varchar(100) not null,
  found integer not null,
  made_at timestamp with time zone not null,
  person varchar(200) not null,
  parts integer not null,
  constraint pk_frozen_calculation primary key (id)
);

-- The text of a frozen calculation, compressed and written in letters.
create table frozen_part (
  id uuid not null,
  version integer not null,
  frozen_id uuid not null,
  part_no integer not null,
  content varchar(200000) not null,
  constraint pk_frozen_part primary key (id),
  constraint uq_frozen_part unique (frozen_id, part_no),
  constraint fk_frozen_part_frozen foreign key (frozen_id) references frozen_calculation (id)
);

-- Lists of schools to support: of bodies outside, and the proposals of the centre from a frozen calculation.
create table support_list (
  id uuid not null,
  version integer not null,
  body varchar(300) not null,
  gives varchar(40) not null,
  list_number varchar(100) not null,
  list_date date,
  data_year integer not null,
  action_year integer not null,
  frozen_id uuid,
  prepared varchar(300) not null,
  agreed varchar(300) not null,
  signed varchar(300) not null,
  approved varchar(300) not null,
  constraint pk_support_list primary key (id),
  constraint fk_support_list_frozen foreign key (frozen_id) references frozen_calculation (id)
);

-- A line of a list; without a school it is one the registry does not know, kept as the list names it.
create table support_list_school (
  id uuid not null,
  version integer not null,
  list_id uuid not null,
  school integer,
  named varchar(500) not null,
  reason varchar(4000) not null,
  constraint pk_support_list_school primary key (id),
  constraint uq_support_list_school unique (list_id, school),
  constraint fk_support_list_school_list foreign key (list_id) references support_list (id),
  constraint fk_support_list_school_school foreign key (school) references school (number)
);

-- Lists that give statuses.
create table support_list_force (
  id uuid not null,
  version integer not null,
  list_id uuid not null,
  constraint pk_support_list_force primary key (id),
  constraint uq_support_list_force unique (list_id),
  constraint fk_support_list_force_list foreign key (list_id) references support_list (id)
);
