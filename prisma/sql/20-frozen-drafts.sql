-- A published text is frozen, whoever asks: its paragraphs and footnotes neither change nor come nor go.
CREATE OR REPLACE FUNCTION openfloor_keep_published_text() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched uuid;
BEGIN
  FOREACH touched IN ARRAY CASE TG_OP
    WHEN 'INSERT' THEN ARRAY[NEW."versionId"]
    WHEN 'DELETE' THEN ARRAY[OLD."versionId"]
    ELSE ARRAY[OLD."versionId", NEW."versionId"]
  END LOOP
    IF (SELECT status <> 'draft' FROM draft_version WHERE id = touched) THEN
      RAISE EXCEPTION 'version % is published: its text is frozen', touched USING ERRCODE = 'restrict_violation';
    END IF;
  END LOOP;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER paragraph_frozen BEFORE INSERT OR UPDATE OR DELETE ON paragraph
  FOR EACH ROW EXECUTE FUNCTION openfloor_keep_published_text();
CREATE OR REPLACE TRIGGER footnote_frozen BEFORE INSERT OR UPDATE OR DELETE ON footnote
  FOR EACH ROW EXECUTE FUNCTION openfloor_keep_published_text();

-- Nor does what stands over it, and a published version never becomes a draft again.
CREATE OR REPLACE FUNCTION openfloor_keep_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'draft' THEN
    IF TG_OP = 'DELETE' THEN
      RETURN OLD;
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE'
    OR NEW.status = 'draft'
    OR (NEW.id, NEW."draftId", NEW.slug, NEW.position, NEW.title, NEW.language, NEW.numbering)
      IS DISTINCT FROM (OLD.id, OLD."draftId", OLD.slug, OLD.position, OLD.title, OLD.language, OLD.numbering)
    OR NEW."translationOfId" IS DISTINCT FROM OLD."translationOfId"
    OR NEW.label::jsonb IS DISTINCT FROM OLD.label::jsonb
    OR NEW."publishedAt" IS DISTINCT FROM OLD."publishedAt" THEN
    RAISE EXCEPTION 'version % is published: it is frozen', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER draft_version_frozen BEFORE UPDATE OR DELETE ON draft_version
  FOR EACH ROW EXECUTE FUNCTION openfloor_keep_published_version();
