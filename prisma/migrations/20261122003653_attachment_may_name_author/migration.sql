-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "mayNameAuthor" BOOLEAN NOT NULL DEFAULT false;
