INSERT INTO school_census (release, line, source, urn, pupils, girls, fsm_ever, fsm_ever_of, sen_support, ehc_plans, eal)
VALUES (1, 0, 'lait', 104498, '85', '20', '40', '', '0', '85', 'SUPP');
INSERT INTO pupil_premium (release, line, source, urn, eligible, pounds)
VALUES (1, 0, 'lait', 104498, '40', '37400');
INSERT INTO boundary (release, line, source, code, ring)
VALUES (1, 0, 'lait', 'E08000011', '-2.8,53.5 -2.9,53.4 -2.8,53.5');
