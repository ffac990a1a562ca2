-- A sheet of paper is found by the code at its foot, however many letters there are.
CREATE INDEX letters_by_code ON letters (json_extract(facts, '$.code'));
