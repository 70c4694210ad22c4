-- CreateIndex
CREATE INDEX "contribution_roundId_submission_idx" ON "contribution"("roundId", "submission");

-- CreateIndex
CREATE INDEX "ledger_leaf_hash_idx" ON "ledger_leaf" USING HASH ("hash");
