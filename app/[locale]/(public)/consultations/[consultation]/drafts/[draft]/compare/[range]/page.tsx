import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ComparisonPage } from "@/components/reading/comparison-page";
import { publicVersion } from "@/lib/drafts/public";
import { compareTexts } from "@/lib/text/alignment/compare-texts";
import { tagDocument } from "@/lib/web/documents/render-context";

type Props = { params: Promise<{ locale: string; consultation: string; draft: string; range: string }> };

/** The two versions that an address such as zero-draft...rev-1 names; null where either is not to be shown. */
async function readRange({ consultation, draft, range }: Awaited<Props["params"]>) {
  const [from, to, ...rest] = decodeURIComponent(range).split("...");
  if (from === undefined || to === undefined || rest.length > 0) return null;
  const [before, after] = await Promise.all(
    [from, to].map((version) => publicVersion({ consultation, draft, version })),
  );
  return before && after ? { before, after } : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const given = await params;
  const t = await getTranslations({ locale: given.locale, namespace: "public" });
  const versions = await readRange(given);
  return versions === null ? {} : { title: t("comparison.title", { title: versions.after.title }) };
}

/** What changed from one version of a draft to another, paragraph by paragraph. */
export default async function Page({ params }: Props) {
  const given = await params;
  setRequestLocale(given.locale);
  const versions = await readRange(given);
  if (versions === null) notFound();
  const { before, after } = versions;
  tagDocument(`version:${before.id}`, `version:${after.id}`, `consultation:${after.consultation.id}`);
  const compared = compareTexts(before.paragraphs, after.paragraphs, after.language);
  return <ComparisonPage locale={given.locale} before={before} after={after} compared={compared} />;
}
