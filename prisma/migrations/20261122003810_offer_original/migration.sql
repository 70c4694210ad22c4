-- AlterTable
ALTER TABLE "input_import" ADD COLUMN     "offered" BOOLEAN NOT NULL DEFAULT false;
