import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { RollingPage } from "@/components/amendments/rolling-page";
import { publicRolling } from "@/lib/amendments/public-rolling";
import { publicVersionHead } from "@/lib/amendments/public-version";
import { systemClock } from "@/lib/kernel/clock";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readCursor } from "@/lib/web/read-query";
import { shownWindow } from "@/lib/web/shown-window";

type Props = {
  params: Promise<{ locale: string; consultation: string; draft: string; version: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, ...address } = await params;
  const version = await publicVersionHead(address);
  const t = await getTranslations({ locale, namespace: "amendments" });
  return version === null ? {} : { title: `${t("rolling.title")} · ${version.title}` };
}

/** A version with every published proposal inside it, part by part. */
export default async function Page({ params, searchParams }: Props) {
  const { locale, ...address } = await params;
  setRequestLocale(locale);
  const version = await publicVersionHead(address);
  if (version === null) notFound();
  tagDocument(`version:${version.id}`, `consultation:${version.consultation.id}`);
  const now = systemClock.now();
  // A round that closes may open its contributions to everybody: the page is true until then.
  shownWindow(version.rounds, now, locale);
  const query = await searchParams;
  const onlyProposed = query.only === "proposed";
  const rolling = await publicRolling(version.id, now, { onlyProposed, cursor: readCursor(query) });
  return <RollingPage locale={locale} version={version} rolling={rolling} onlyProposed={onlyProposed} />;
}
