-- CreateEnum
CREATE TYPE "FollowKind" AS ENUM ('process', 'consultation', 'document', 'paragraph', 'organisation', 'topic', 'search');

-- CreateEnum
CREATE TYPE "FollowRhythm" AS ENUM ('at_once', 'daily', 'weekly');

-- CreateEnum
CREATE TYPE "NewsKind" AS ENUM ('contribution', 'version', 'event', 'report');

-- CreateTable
CREATE TABLE "follower" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "toldAt" TIMESTAMPTZ(3),

    CONSTRAINT "follower_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow" (
    "id" UUID NOT NULL,
    "followerId" UUID NOT NULL,
    "kind" "FollowKind" NOT NULL,
    "subject" TEXT NOT NULL,
    "rhythm" "FollowRhythm" NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "follow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_news" (
    "followerId" UUID NOT NULL,
    "thing" "NewsKind" NOT NULL,
    "thingId" UUID NOT NULL,
    "followId" UUID NOT NULL,
    "rhythm" "FollowRhythm" NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    "toldAt" TIMESTAMPTZ(3),

    CONSTRAINT "follow_news_pkey" PRIMARY KEY ("followerId","thing","thingId")
);

-- CreateTable
CREATE TABLE "follow_sweep" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "sweptUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "follow_sweep_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "follower_email_key" ON "follower"("email");

-- CreateIndex
CREATE INDEX "follow_kind_subject_idx" ON "follow"("kind", "subject");

-- CreateIndex
CREATE INDEX "follow_confirmedAt_idx" ON "follow"("confirmedAt");

-- CreateIndex
CREATE UNIQUE INDEX "follow_followerId_kind_subject_key" ON "follow"("followerId", "kind", "subject");

-- CreateIndex
CREATE INDEX "follow_news_followId_idx" ON "follow_news"("followId");

-- CreateIndex
CREATE INDEX "follow_news_toldAt_rhythm_foundAt_idx" ON "follow_news"("toldAt", "rhythm", "foundAt");

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_followerId_fkey" FOREIGN KEY ("followerId") REFERENCES "follower"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_news" ADD CONSTRAINT "follow_news_followerId_fkey" FOREIGN KEY ("followerId") REFERENCES "follower"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_news" ADD CONSTRAINT "follow_news_followId_fkey" FOREIGN KEY ("followId") REFERENCES "follow"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What an embargo let go of since the last look is found in the index alone; few have one.
CREATE INDEX contribution_embargo ON contribution ("embargoUntil") WHERE "embargoUntil" IS NOT NULL;
