import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { RollingPage } from "@/components/amendments/rolling-page";
import { publicRolling } from "@/lib/amendments/public-rolling";
import { publicVersionHead } from "@/lib/amendments/public-version";
import { systemClock } from "@/lib/kernel/clock";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readCursor } from "@/lib/web/read-query";
import { shownWindow } from "@/lib/web/shown-window";

type Props = Asked<{ locale: string; consultation: string; draft: string; version: string }>;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, ...address } = params;
  const version = await publicVersionHead(address);
  const t = await getTranslations({ locale, namespace: "amendments" });
  return version === null ? {} : { title: `${t("rolling.title")} · ${version.title}` };
}

/** A version with every published proposal inside it, part by part. */
async function body({ params, searchParams: query }: Props) {
  const { locale, ...address } = params;
  const version = await publicVersionHead(address);
  if (version === null) notFound();
  tagDocument(`version:${version.id}`, `consultation:${version.consultation.id}`);
  const now = systemClock.now();
  // A round that closes may open its contributions to everybody: the page is true until then.
  shownWindow(version.rounds, now, locale);
  const onlyProposed = query.only === "proposed";
  const rolling = await publicRolling(version.id, now, { onlyProposed, cursor: readCursor(query) });
  return <RollingPage locale={locale} version={version} rolling={rolling} onlyProposed={onlyProposed} />;
}

export const GET = publicPage({ head, body });
