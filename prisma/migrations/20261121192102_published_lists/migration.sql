-- DropIndex
DROP INDEX "contribution_versionId_publication_idx";

-- DropIndex
DROP INDEX "contribution_consultationId_publication_publishedAt_id_idx";

-- CreateIndex
CREATE INDEX "contribution_versionId_publishedAt_id_idx" ON "contribution"("versionId", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "contribution_consultationId_publication_submittedAt_id_idx" ON "contribution"("consultationId", "publication", "submittedAt", "id");

-- CreateIndex
CREATE INDEX "contribution_consultationId_publishedAt_id_idx" ON "contribution"("consultationId", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "contribution_organisationId_publishedAt_id_idx" ON "contribution"("organisationId", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "contribution_publishedAt_id_idx" ON "contribution"("publishedAt", "id");

-- The generated client compares states by casts, which PostgreSQL cannot prove against the condition of an index:
-- it was never read. The index over (consultationId, publication, submittedAt, id) answers instead.
DROP INDEX contribution_waiting;

-- How many have spoken, and how many organisations: counted in the index alone, by hand-written SQL.
CREATE INDEX contribution_voices ON contribution ("consultationId", "roundId", "organisationId")
  WHERE submission = 'submitted' AND publication IN ('published', 'published_redacted');
