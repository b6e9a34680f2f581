-- What the columns of a table were taken for, to be offered again when a table with the same headings comes.
create table import_template (
  id uuid not null,
  version integer not null,
  name varchar(300) not null,
  fingerprint varchar(64) not null,
  content varchar(1000000) not null,
  confirmed_at timestamp with time zone not null,
  person varchar(200) not null,
  constraint pk_import_template primary key (id),
  constraint uq_import_template unique (fingerprint)
);

-- Headings of an imported sheet: by them a later import finds what the earlier one had. Empty for older imports.
alter table batch_sheet add column fingerprint varchar(64) default '' not null;

-- Confirmed spellings of schools are kept with the import that brought them; so is what a created school was like.
alter table batch_school alter column new_value set data type varchar(1000);
