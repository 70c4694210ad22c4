-- CreateEnum
CREATE TYPE "EventSilenceKind" AS ENUM ('registrant', 'holder');

-- AlterTable
ALTER TABLE "event_silence" ADD COLUMN     "kind" "EventSilenceKind" NOT NULL DEFAULT 'registrant';
