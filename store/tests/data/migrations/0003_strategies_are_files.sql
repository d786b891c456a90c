-- What is left of the first step's rows takes new ones still.
INSERT INTO measure (release, line, id, title, short, phrase, axis, phase, kind, unit, places, polarity, year_kind, definition, next_data, note)
VALUES (1, 1, 'n', 'N', 'n', 'n', 'Percent', 'ks2', 'proportion', '%', 1, 'high', 'academic', 'd', '', '');
