-- AlterTable
ALTER TABLE "upload" ADD COLUMN     "recordingId" UUID,
ALTER COLUMN "contributionId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "recording" ADD COLUMN     "posterSha256" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "scan" "ScanState" NOT NULL DEFAULT 'not_asked';

-- AlterTable
ALTER TABLE "agenda_item" ADD COLUMN     "statementsClosedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "upload_recordingId_idx" ON "upload"("recordingId");

-- CreateIndex
CREATE INDEX "recording_posterSha256_idx" ON "recording"("posterSha256");

-- CreateIndex
CREATE INDEX "recording_scan_addedAt_idx" ON "recording"("scan", "addedAt");

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_recordingId_fkey" FOREIGN KEY ("recordingId") REFERENCES "recording"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording" ADD CONSTRAINT "recording_posterSha256_fkey" FOREIGN KEY ("posterSha256") REFERENCES "kept_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A file on its way in belongs to one draft or to one recording.
ALTER TABLE "upload" ADD CONSTRAINT "upload_belongs_to_one" CHECK (num_nonnulls("contributionId", "recordingId") = 1);
