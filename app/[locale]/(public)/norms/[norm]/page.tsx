import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NormPage } from "@/components/answers/norm-page";
import { countriesOnNorm, readNormFilter, saidOnNorm } from "@/lib/answers/said-on-norm";
import { systemClock } from "@/lib/kernel/clock";
import { normNames } from "@/lib/templates/norm-names";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = {
  params: Promise<{ locale: string; norm: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const pageSize = 25;

/** Norms go by their letters, /norms/f, and by the names that paragraphs have, /norms/norm-f. */
function normOf(name: string) {
  return normNames.find((norm) => norm === name || norm === `norm-${name}`);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, norm } = await params;
  const found = normOf(norm);
  const t = await getTranslations({ locale, namespace: "templates.norms" });
  return found === undefined ? {} : { title: t(found) };
}

/** All that was published on one norm, whoever said it. */
export default async function Page({ params, searchParams }: Props) {
  const { locale, norm: name } = await params;
  setRequestLocale(locale);
  const norm = normOf(name);
  if (norm === undefined) notFound();
  tagDocument("search");
  const query = await searchParams;
  const filter = readNormFilter(query);
  const cursor = readInstantCursor(query);
  const now = systemClock.now();
  const [said, countries] = await Promise.all([
    saidOnNorm(norm, filter, now, pageSize, cursor),
    countriesOnNorm(norm, now),
  ]);
  return <NormPage {...{ locale, norm, filter, said, countries }} isFirst={cursor === undefined} />;
}
