import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { MatrixPage } from "@/components/amendments/matrix-page";
import { publicMatrix } from "@/lib/amendments/public-matrix";
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
  return version === null ? {} : { title: `${t("matrix.title")} · ${version.title}` };
}

/** What each organisation or group says of each paragraph or norm of a version. */
async function body({ params, searchParams: query }: Props) {
  const { locale, ...address } = params;
  const version = await publicVersionHead(address);
  if (version === null) notFound();
  tagDocument(`version:${version.id}`, `consultation:${version.consultation.id}`);
  const now = systemClock.now();
  // A round that closes may open its contributions to everybody: the page is true until then.
  shownWindow(version.rounds, now, locale);
  const view = {
    rows: query.rows === "norm" ? ("norm" as const) : ("paragraph" as const),
    columns: query.columns === "group" ? ("group" as const) : ("organisation" as const),
    from: typeof query.from === "string" ? query.from : null,
    cursor: readCursor(query) ?? null,
  };
  const matrix = await publicMatrix(version.id, now, { ...view, cursor: view.cursor ?? undefined });
  return <MatrixPage locale={locale} version={version} matrix={matrix} view={view} />;
}

export const GET = publicPage({ head, body });
