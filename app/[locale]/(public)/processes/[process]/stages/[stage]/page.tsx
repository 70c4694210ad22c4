import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { StagePage } from "@/components/answers/stage-page";
import { publicInputs, publicStage } from "@/lib/answers/public";
import { readAnswersFilter } from "@/lib/answers/schema";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale } from "@/lib/kernel/localised";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = {
  params: Promise<{ locale: string; process: string; stage: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const pageSize = 20;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, process, stage } = await params;
  const found = await publicStage(process, stage);
  return found === null ? {} : { title: inLocale(found.name, locale).text };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, process, stage: position } = await params;
  setRequestLocale(locale);
  const stage = await publicStage(process, position);
  if (stage === null) notFound();
  tagDocument(`process:${stage.process.id}`);
  const query = await searchParams;
  const { area, organisation } = readAnswersFilter(query);
  const filter = { area, organisation };
  const cursor = readInstantCursor(query);
  const inputs = await publicInputs({ stageId: stage.id }, filter, systemClock.now(), pageSize, cursor);
  return <StagePage {...{ locale, stage, filter, inputs }} isFirst={cursor === undefined} />;
}
