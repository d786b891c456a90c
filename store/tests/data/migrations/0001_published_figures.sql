-- One row of each table as this step leaves it, so that later steps are tried on rows.
INSERT INTO release (id, name, hash, checksum, made, is_current)
VALUES (1, '2026-04-08', 'abc', 'def', '2026-04-08T00:00:00Z', TRUE);
INSERT INTO source (release, line, id, publisher, title, released, published, status, file, licence, note)
VALUES (1, 0, 'lait', 'Department', 'Tool', '2026-04-08', 'April 2026', 'final', 'lait.csv', 'OGL', '');
INSERT INTO phase (release, line, id, title, age) VALUES (1, 0, 'ks2', 'Key Stage 2', 'age 11');
INSERT INTO measure (release, line, id, title, short, phrase, axis, phase, priority, kind, unit, places, polarity, year_kind, definition, next_data, note)
VALUES (1, 0, 'm', 'M', 'm', 'm', 'Percent', 'ks2', NULL, 'proportion', '%', 1, 'high', 'academic', 'd', '', '');
INSERT INTO pupil_group (release, line, id, title, short, full_form, plain_form, mark, part_of, rank, definition)
VALUES (1, 0, 'fsm', 'F', 'F', 'f', 'f', 'F', 'fsm', 1, 'd'),
       (1, 1, 'not-fsm', 'N', 'N', 'n', 'n', 'N', 'fsm', NULL, 'd');
INSERT INTO pair (release, line, measure, pupil_group, comparison, relation, note)
VALUES (1, 0, 'm', 'fsm', 'not-fsm', 'complement', '');
INSERT INTO series (release, line, measure, pupil_group, level, source, code, cohort_code, count_code, year)
VALUES (1, 0, 'm', 'fsm', 'area', 'lait', 'CODE ', '', '', '');
INSERT INTO series_break (release, line, measure, pupil_group, year, rule, label, note)
VALUES (1, 0, 'm', '*', '202122', 'break', 'New', 'New since then.');
INSERT INTO area (release, line, id, slug, level, name, title, code, region, opened, closed, aka)
VALUES (1, 0, 340, 'knowsley', 'authority', 'Knowsley', 'Knowsley', 'E08000011', NULL, '', '', '');
INSERT INTO priority (release, line, area, number, title, absence) VALUES (1, 0, 340, 1, 'First', '');
INSERT INTO target (release, line, area, measure, pupil_group, year, value, note)
VALUES (1, 0, 340, 'm', 'fsm', '202122', '50.0', '');
INSERT INTO neighbour (release, line, edition, authority, n1) VALUES (1, 0, '2025', 340, 341);
INSERT INTO school (release, line, urn, laestab, name, phase, kind, authority, opened, closed, predecessors, successors)
VALUES (1, 0, 104498, '3407013', 'Alt Bridge School', 'special', 'Community', 340, '', '', '', '');
INSERT INTO figure (release, measure, line, pupil_group, source, place, first_year, cells)
VALUES (1, 'm', 0, 'fsm', 'lait', 340, '202223', '50');
