-- Undo and redo: which action an action takes back, and what an undone import held until the next one begins.
alter table change_event add column undoes uuid;

alter table batch add column undone boolean default false not null;

create table undone_fact (
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
  constraint pk_undone_fact primary key (id)
);

create table undone_replacement (
  batch bigint not null,
  fact bigint not null,
  constraint pk_undone_replacement primary key (batch, fact)
);
