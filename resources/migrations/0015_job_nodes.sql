-- The process that runs a job, where several share a database; 0: nobody that is known.
ALTER TABLE jobs ADD COLUMN node BIGINT NOT NULL DEFAULT 0;
