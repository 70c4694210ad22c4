-- A name stands only under the exact text that its organisation confirmed. Checked when the transaction ends, so that
-- a command may change the text and the signatures in either order; the row of the input is held while it is looked
-- at, so that a confirmation and a change of the text that run at once cannot both come through.
CREATE FUNCTION openfloor_names_stand_under_their_text() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  present text;
BEGIN
  SELECT i."textSha256" INTO present FROM input i WHERE i."contributionId" = NEW."contributionId" FOR SHARE;
  IF EXISTS (
    SELECT 1 FROM co_signature s
    WHERE s."contributionId" = NEW."contributionId" AND s.state = 'confirmed'
      AND (s."confirmedSha256" IS DISTINCT FROM present OR s."organisationId" IS NULL)
  ) THEN
    RAISE EXCEPTION 'a name stands under a text that its organisation has not confirmed'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER co_signature_stands_under_its_text AFTER INSERT OR UPDATE ON co_signature
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.state = 'confirmed') EXECUTE FUNCTION openfloor_names_stand_under_their_text();
CREATE CONSTRAINT TRIGGER input_keeps_its_names AFTER UPDATE OF "textSha256" ON input
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD."textSha256" IS DISTINCT FROM NEW."textSha256") EXECUTE FUNCTION openfloor_names_stand_under_their_text();

-- Who was asked is one organisation of the directory, or one address, or both once the address was taken up.
ALTER TABLE co_signature ADD CONSTRAINT co_signature_asks_somebody
  CHECK ("organisationId" IS NOT NULL OR (email IS NOT NULL AND "invitedName" IS NOT NULL));
-- A name is confirmed by a person, at an hour, for a text.
ALTER TABLE co_signature ADD CONSTRAINT co_signature_is_confirmed_in_full
  CHECK (state <> 'confirmed'
    OR ("organisationId" IS NOT NULL AND "confirmedSha256" IS NOT NULL AND "confirmedById" IS NOT NULL AND "confirmedAt" IS NOT NULL));

-- Who endorses is an organisation of the directory, or a name on a list that an organiser brought in.
ALTER TABLE endorsement ADD CONSTRAINT endorsement_by_somebody
  CHECK (("organisationId" IS NOT NULL) <> ("signatoryName" IS NOT NULL));
ALTER TABLE endorsement ADD CONSTRAINT endorsement_published_at_an_hour
  CHECK ((publication = 'published') = ("publishedAt" IS NOT NULL));
-- The same list brought in twice adds nobody.
CREATE UNIQUE INDEX endorsement_signatory_of_contribution
  ON endorsement ("contributionId", openfloor_fold("signatoryName")) WHERE "signatoryName" IS NOT NULL AND "contributionId" IS NOT NULL;
CREATE UNIQUE INDEX endorsement_signatory_of_version
  ON endorsement ("versionId", openfloor_fold("signatoryName")) WHERE "signatoryName" IS NOT NULL AND "versionId" IS NOT NULL;
