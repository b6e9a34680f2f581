-- What is kept of the file of an import: the hash of its original, or why there is none. Empty for older imports.
alter table batch add column original varchar(64) default '' not null;
alter table batch add column original_missing varchar(20) default '' not null;
