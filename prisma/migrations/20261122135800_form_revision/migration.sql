-- AlterTable
ALTER TABLE "event" ADD COLUMN     "formRevision" INTEGER NOT NULL DEFAULT 1;

