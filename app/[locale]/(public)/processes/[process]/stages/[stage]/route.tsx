import { notFound } from "next/navigation";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { StagePage } from "@/components/answers/stage-page";
import { publicInputs, publicStage } from "@/lib/answers/public";
import { readAnswersFilter } from "@/lib/answers/schema";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale } from "@/lib/kernel/localised";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = Asked<{ locale: string; process: string; stage: string }>;

const pageSize = 20;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, process, stage } = params;
  const found = await publicStage(process, stage);
  return found === null ? {} : { title: inLocale(found.name, locale).text };
}

async function body({ params, searchParams: query }: Props) {
  const { locale, process, stage: position } = params;
  const stage = await publicStage(process, position);
  if (stage === null) notFound();
  tagDocument(`process:${stage.process.id}`);
  const { area, organisation } = readAnswersFilter(query);
  const filter = { area, organisation };
  const cursor = readInstantCursor(query);
  const inputs = await publicInputs({ stageId: stage.id }, filter, systemClock.now(), pageSize, cursor);
  return <StagePage {...{ locale, stage, filter, inputs }} isFirst={cursor === undefined} />;
}

export const GET = publicPage({ head, body });
