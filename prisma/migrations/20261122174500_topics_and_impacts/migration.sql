ALTER TABLE "contribution" ADD COLUMN "impacts" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN "topics" TEXT[] DEFAULT ARRAY[]::TEXT[];

ALTER TABLE "round" ADD COLUMN "asksImpacts" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "asksTopics" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "paragraph_topic" (
    "lineageId" UUID NOT NULL,
    "topic" TEXT NOT NULL,

    CONSTRAINT "paragraph_topic_pkey" PRIMARY KEY ("lineageId","topic")
);

CREATE INDEX "paragraph_topic_topic_idx" ON "paragraph_topic"("topic");
