-- CreateTable
CREATE TABLE "platform_figures" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "figures" JSONB NOT NULL,
    "totals" JSONB NOT NULL,
    "countedAt" TIMESTAMPTZ(3) NOT NULL,
    "took" INTEGER NOT NULL,

    CONSTRAINT "platform_figures_pkey" PRIMARY KEY ("id")
);
