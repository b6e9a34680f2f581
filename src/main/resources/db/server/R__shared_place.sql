-- On a server alone: what the sidecar says of a file (identity, device), and the row every writing program locks first, so that
-- numbers and the sealed trail go on without gaps whoever writes. `schema_version` tells an older program that it is one.
create table if not exists shared_place (
  id uuid not null,
  device uuid not null,
  schema_version integer not null,
  constraint pk_shared_place primary key (id)
);
