-- AlterTable
ALTER TABLE "protected_submission" ADD COLUMN     "consent" TEXT NOT NULL,
ADD COLUMN     "key" TEXT;
