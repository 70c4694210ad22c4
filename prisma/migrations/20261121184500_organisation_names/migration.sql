DROP INDEX "organisation_name_trgm";

-- All names by which an organisation can be found, folded, in whichever language they are.
CREATE FUNCTION openfloor_organisation_names(name text, acronym text, names jsonb, aliases text[]) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN openfloor_fold(
    name || ' ' || coalesce(acronym, '') || ' '
    || coalesce((SELECT string_agg(value, ' ') FROM jsonb_each_text(names)), '') || ' '
    || array_to_string(aliases, ' ')
  );

CREATE INDEX organisation_names_trgm ON organisation
  USING gin (openfloor_organisation_names(name, acronym, names, aliases) gin_trgm_ops);

-- A person stands in an organisation once at a time, and an address is invited once at a time.
CREATE UNIQUE INDEX representation_open ON representation ("organisationId", email)
  WHERE status IN ('invited', 'requested', 'active');
