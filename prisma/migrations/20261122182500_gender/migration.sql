CREATE TYPE "Gender" AS ENUM ('woman', 'man', 'another');

ALTER TABLE "person" ADD COLUMN "gender" "Gender";
