import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { TopicPage } from "@/components/documents/topic-page";
import { paragraphsOnTopic, saidOnTopic } from "@/lib/documents/said-on-topic";
import { systemClock } from "@/lib/kernel/clock";
import { topicName } from "@/lib/organisations/topics";
import { tagDocument } from "@/lib/web/documents/render-context";
import { pageAlternates } from "@/lib/web/page-addresses";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = {
  params: Promise<{ locale: string; topic: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const pageSize = 25;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, topic } = await params;
  const title = topicName(topic, locale);
  return title === null ? {} : { title, alternates: await pageAlternates(locale) };
}

/** What texts say on one topic of the platform, and what was said on it. */
export default async function Page({ params, searchParams }: Props) {
  const { locale, topic: id } = await params;
  setRequestLocale(locale);
  const name = topicName(id, locale);
  if (name === null) notFound();
  tagDocument("search");
  const now = systemClock.now();
  const cursor = readInstantCursor(await searchParams);
  const isFirst = cursor === undefined;
  const [paragraphs, said] = await Promise.all([
    isFirst ? paragraphsOnTopic(id) : [],
    saidOnTopic(id, now, pageSize, cursor),
  ]);
  return <TopicPage {...{ locale, topic: { id, name }, paragraphs, said, isFirst }} />;
}
