INSERT INTO release (id, name, hash, checksum, made, is_current)
VALUES (2, '2025-09-15', 'c', '', '2026-04-08T12:00:00Z', FALSE);
INSERT INTO source (release, line, id, kind, publisher, title, released, published, status, file, licence, note)
VALUES (1, 1, 'lait-2025-09-15', 'lait-earlier', 'DfE', 'Tool', '2025-09-15', '', 'unsaid', 'tool.csv', 'OGL', '');
INSERT INTO edition (release, holds, source) VALUES (1, 2, 'lait-2025-09-15');
INSERT INTO year_label (release, line, source, code, year, label)
VALUES (1, 0, 'lait', 'CODE ', '202425', '2025 (prov)');
