-- Words as search compares them: lower case, no accents, no Arabic vowel signs, one form for each Arabic letter that
-- is written in several, and every Chinese character by itself because its writing has no spaces.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE FUNCTION openfloor_fold(words text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN regexp_replace(
    translate(
      regexp_replace(lower(public.unaccent('public.unaccent', words)), '[\u064B-\u065F\u0670\u0640]', '', 'g'),
      U&'\0622\0623\0625\0671\0649\0629',
      U&'\0627\0627\0627\0627\064A\0647'
    ),
    '([\u3400-\u9FFF])', ' \1 ', 'g'
  );
