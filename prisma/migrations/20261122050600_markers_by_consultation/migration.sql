-- What was refused or withdrawn is little; the list of public markers reads it newest first.
CREATE INDEX contribution_markers ON contribution ("consultationId", "submittedAt" DESC, id DESC)
  WHERE publication = 'refused' OR submission = 'withdrawn';
