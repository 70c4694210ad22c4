-- AlterTable
ALTER TABLE "endorsement" ADD COLUMN     "listed" BOOLEAN NOT NULL DEFAULT false;
