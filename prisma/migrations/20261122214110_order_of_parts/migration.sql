-- AlterTable
ALTER TABLE "organisation_part" ADD COLUMN     "position" INTEGER;
