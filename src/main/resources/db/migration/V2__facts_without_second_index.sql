-- Nothing asks for facts by school: pages and documents load whole columns in one read. Kept during a load, the index
-- cost three quarters of its time and of the file (ADR 3).
drop index ix_fact_school_series;
