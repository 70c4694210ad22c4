-- AlterTable
ALTER TABLE "inbound_message" ADD COLUMN     "removedAt" TIMESTAMPTZ(3),
ALTER COLUMN "fileSha256" DROP NOT NULL;

-- Whoever takes a protected submission back is forgotten with it: in the record of acts on it, the account, the
-- organisation and the words of that side may be emptied, and nothing else may be changed.
CREATE FUNCTION openfloor_forget_protected_side() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named CONSTANT text[] := ARRAY['personId', 'organisationId', 'reason'];
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.subject = 'contribution'
    AND NEW."personId" IS NULL AND NEW."organisationId" IS NULL AND NEW.reason IS NULL
    AND to_jsonb(NEW) - named = to_jsonb(OLD) - named
    AND EXISTS (
      SELECT 1 FROM protected_submission p WHERE p."contributionId" = OLD."subjectId" AND p."removedAt" IS NOT NULL
    )
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'Rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

DROP TRIGGER transition_is_append_only ON "transition";
CREATE TRIGGER transition_is_append_only BEFORE UPDATE OR DELETE ON "transition"
  FOR EACH ROW EXECUTE FUNCTION openfloor_forget_protected_side();
