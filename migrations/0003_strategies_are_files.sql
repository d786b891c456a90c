-- A strategy is a file (docs/strategy.md): what it promises no longer stands among the figures.
DROP TABLE target;
DROP TABLE priority;
ALTER TABLE measure DROP COLUMN priority;
