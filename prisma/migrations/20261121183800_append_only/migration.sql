-- What was received, decided and changed is written once. Nobody changes or deletes it, not even this program.
CREATE FUNCTION openfloor_refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER receipt_is_append_only BEFORE UPDATE OR DELETE ON receipt
  FOR EACH ROW EXECUTE FUNCTION openfloor_refuse_rewriting();
CREATE TRIGGER receipt_is_never_emptied BEFORE TRUNCATE ON receipt
  FOR EACH STATEMENT EXECUTE FUNCTION openfloor_refuse_rewriting();

CREATE TRIGGER moderation_decision_is_append_only BEFORE UPDATE OR DELETE ON moderation_decision
  FOR EACH ROW EXECUTE FUNCTION openfloor_refuse_rewriting();
CREATE TRIGGER moderation_decision_is_never_emptied BEFORE TRUNCATE ON moderation_decision
  FOR EACH STATEMENT EXECUTE FUNCTION openfloor_refuse_rewriting();

CREATE TRIGGER transition_is_append_only BEFORE UPDATE OR DELETE ON "transition"
  FOR EACH ROW EXECUTE FUNCTION openfloor_refuse_rewriting();
CREATE TRIGGER transition_is_never_emptied BEFORE TRUNCATE ON "transition"
  FOR EACH STATEMENT EXECUTE FUNCTION openfloor_refuse_rewriting();

-- The queue of moderators: only what waits, in the order in which it came.
CREATE INDEX contribution_waiting ON contribution ("consultationId", "submittedAt", id)
  WHERE submission = 'submitted' AND publication = 'pending';
