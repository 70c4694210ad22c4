-- A person holds one office once at a time, also when two people name them at the same moment.
CREATE UNIQUE INDEX IF NOT EXISTS process_role_held ON process_role (
  "processId", "personId", role, coalesce("draftId", '00000000-0000-0000-0000-000000000000'::uuid)
) WHERE "endedAt" IS NULL;
