create table change_event (
  seq bigint not null,
  constraint pk_change_event primary key (seq)
);
