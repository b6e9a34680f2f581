-- The trail of what people did: append-only, each row sealed with the row before it.
create table audit_entry (
  seq bigint not null,
  happened_at timestamp with time zone not null,
  device uuid not null,
  person varchar(200) not null,
  deed varchar(20) not null,
  what varchar(1000) not null,
  events_from bigint not null,
  events_to bigint not null,
  digest varchar(64) not null,
  previous varchar(64) not null,
  hash varchar(64) not null,
  constraint pk_audit_entry primary key (seq)
);
