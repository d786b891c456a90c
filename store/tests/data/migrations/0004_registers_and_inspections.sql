INSERT INTO attendance (release, line, source, place, phase, span, absence, unauthorised, persistent)
VALUES (1, 0, 'lait', 340, 'primary', '2025-w37', '4.7', 'c', '');
INSERT INTO inspection (release, line, source, urn, kind, inspected, grade)
VALUES (1, 0, 'lait', 104498, 'special', '2016-03-01', '2');
