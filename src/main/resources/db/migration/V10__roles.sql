-- What a person of the centre may do. Whoever was there before loses nothing.
alter table district_person add column role varchar(20) default 'HEAD' not null;
