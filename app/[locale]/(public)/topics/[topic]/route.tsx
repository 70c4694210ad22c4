import { notFound } from "next/navigation";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { TopicPage } from "@/components/documents/topic-page";
import { paragraphsOnTopic, saidOnTopic } from "@/lib/documents/said-on-topic";
import { systemClock } from "@/lib/kernel/clock";
import { topicName } from "@/lib/organisations/topics";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = Asked<{ locale: string; topic: string }>;

const pageSize = 25;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, topic } = params;
  const title = topicName(topic, locale);
  return title === null ? {} : { title };
}

/** What texts say on one topic of the platform, and what was said on it. */
async function body({ params, searchParams }: Props) {
  const { locale, topic: id } = params;
  const name = topicName(id, locale);
  if (name === null) notFound();
  tagDocument("search");
  const now = systemClock.now();
  const cursor = readInstantCursor(searchParams);
  const isFirst = cursor === undefined;
  const [paragraphs, said] = await Promise.all([
    isFirst ? paragraphsOnTopic(id) : [],
    saidOnTopic(id, now, pageSize, cursor),
  ]);
  return <TopicPage {...{ locale, topic: { id, name }, paragraphs, said, isFirst }} />;
}

export const GET = publicPage({ head, body });
