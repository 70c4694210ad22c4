-- CreateEnum
CREATE TYPE "AccreditationState" AS ENUM ('applied', 'circulated', 'admitted', 'objected', 'withdrawn');

-- CreateEnum
CREATE TYPE "ObjectionShown" AS ENUM ('hidden', 'objector', 'objector_and_reason');

-- AlterEnum
ALTER TYPE "Eligibility" ADD VALUE 'accredited_organisations';

-- AlterTable
ALTER TABLE "process" ADD COLUMN     "objectionShown" "ObjectionShown" NOT NULL DEFAULT 'hidden',
ADD COLUMN     "takesApplications" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "accreditation" (
    "id" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "state" "AccreditationState" NOT NULL DEFAULT 'applied',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "why" TEXT NOT NULL,
    "work" TEXT NOT NULL,
    "document" TEXT,
    "language" TEXT NOT NULL,
    "appliedById" UUID NOT NULL,
    "appliedAt" TIMESTAMPTZ(3) NOT NULL,
    "asked" TEXT,
    "askedAt" TIMESTAMPTZ(3),
    "checkedAt" TIMESTAMPTZ(3),
    "circulationId" UUID,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "accreditation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "circulation" (
    "id" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "silentUntil" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "circulatedById" UUID NOT NULL,
    "circulatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "circulation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accreditation_objection" (
    "id" UUID NOT NULL,
    "accreditationId" UUID NOT NULL,
    "objector" TEXT NOT NULL,
    "reason" TEXT,
    "enteredById" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accreditation_objection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "accreditation_processId_state_idx" ON "accreditation"("processId", "state");

-- CreateIndex
CREATE INDEX "accreditation_organisationId_idx" ON "accreditation"("organisationId");

-- CreateIndex
CREATE INDEX "accreditation_circulationId_idx" ON "accreditation"("circulationId");

-- CreateIndex
CREATE UNIQUE INDEX "accreditation_processId_organisationId_key" ON "accreditation"("processId", "organisationId");

-- CreateIndex
CREATE INDEX "circulation_processId_circulatedAt_idx" ON "circulation"("processId", "circulatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "accreditation_objection_accreditationId_objector_key" ON "accreditation_objection"("accreditationId", "objector");

-- AddForeignKey
ALTER TABLE "accreditation" ADD CONSTRAINT "accreditation_processId_fkey" FOREIGN KEY ("processId") REFERENCES "process"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accreditation" ADD CONSTRAINT "accreditation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accreditation" ADD CONSTRAINT "accreditation_appliedById_fkey" FOREIGN KEY ("appliedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accreditation" ADD CONSTRAINT "accreditation_circulationId_fkey" FOREIGN KEY ("circulationId") REFERENCES "circulation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circulation" ADD CONSTRAINT "circulation_processId_fkey" FOREIGN KEY ("processId") REFERENCES "process"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circulation" ADD CONSTRAINT "circulation_circulatedById_fkey" FOREIGN KEY ("circulatedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accreditation_objection" ADD CONSTRAINT "accreditation_objection_accreditationId_fkey" FOREIGN KEY ("accreditationId") REFERENCES "accreditation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accreditation_objection" ADD CONSTRAINT "accreditation_objection_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An objection that was entered stays as it was entered.
CREATE TRIGGER accreditation_objection_is_append_only BEFORE UPDATE OR DELETE ON accreditation_objection
  FOR EACH ROW EXECUTE FUNCTION openfloor_refuse_rewriting();
CREATE TRIGGER accreditation_objection_is_never_emptied BEFORE TRUNCATE ON accreditation_objection
  FOR EACH STATEMENT EXECUTE FUNCTION openfloor_refuse_rewriting();
