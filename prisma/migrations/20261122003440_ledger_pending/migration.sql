-- CreateTable
CREATE TABLE "ledger_pending" (
    "position" BIGSERIAL NOT NULL,
    "recordId" UUID NOT NULL,

    CONSTRAINT "ledger_pending_pkey" PRIMARY KEY ("position")
);

-- CreateIndex
CREATE UNIQUE INDEX "ledger_pending_recordId_key" ON "ledger_pending"("recordId");

-- AddForeignKey
ALTER TABLE "ledger_pending" ADD CONSTRAINT "ledger_pending_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "ledger_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
