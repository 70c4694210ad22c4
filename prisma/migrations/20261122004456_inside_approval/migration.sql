-- AlterTable
ALTER TABLE "contribution" ADD COLUMN     "returnNote" TEXT;

-- AlterTable
ALTER TABLE "input" DROP COLUMN "returnNote";

-- AlterTable
ALTER TABLE "input_part" ADD COLUMN     "notesHtml" TEXT;
