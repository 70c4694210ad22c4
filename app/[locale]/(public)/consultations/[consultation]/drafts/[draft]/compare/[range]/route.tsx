import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { ComparisonPage } from "@/components/reading/comparison-page";
import { keptComparison } from "@/lib/drafts/comparison";
import { publicVersion } from "@/lib/drafts/public";
import { systemClock } from "@/lib/kernel/clock";
import { causesOf } from "@/lib/placements/public";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";

type Props = Asked<{ locale: string; consultation: string; draft: string; range: string }>;

/** The two versions that an address such as zero-draft...rev-1 names; null where either is not to be shown. */
async function readRange({ consultation, draft, range }: Props["params"]) {
  const [from, to, ...rest] = decodeURIComponent(range).split("...");
  if (from === undefined || to === undefined || rest.length > 0) return null;
  const [before, after] = await Promise.all(
    [from, to].map((version) => publicVersion({ consultation, draft, version })),
  );
  return before && after ? { before, after } : null;
}

async function head({ params: given }: Props): Promise<DocumentHead> {
  const t = await getTranslations({ locale: given.locale, namespace: "public" });
  const versions = await readRange(given);
  return versions === null ? {} : { title: t("comparison.title", { title: versions.after.title }) };
}

/** What changed from one version of a draft to another, paragraph by paragraph. */
async function body({ params: given, searchParams: query }: Props) {
  const view = query.view === "side-by-side" ? "side-by-side" : "inline";
  const versions = await readRange(given);
  if (versions === null) notFound();
  const { before, after } = versions;
  tagDocument(`version:${before.id}`, `version:${after.id}`, `consultation:${after.consultation.id}`);
  if (typeof query.from === "string" && typeof query.to === "string") {
    const { locale, consultation, draft } = given;
    const range = `${encodeURIComponent(query.from)}...${encodeURIComponent(query.to)}`;
    const asked = view === "inline" ? "" : `?view=${view}`;
    redirect(`/${locale}/consultations/${consultation}/drafts/${draft}/compare/${range}${asked}`);
  }
  const [compared, causes] = await Promise.all([
    keptComparison(before.id, after.id),
    // Causes speak of what changed from the version before; between others they would say too much.
    after.previousId === before.id ? causesOf(after.id, systemClock.now()) : new Map(),
  ]);
  return (
    <ComparisonPage
      locale={given.locale}
      before={before}
      after={after}
      compared={compared}
      view={view}
      causes={causes}
    />
  );
}

export const GET = publicPage({ head, body });
