import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ContributionPage } from "@/components/reading/contribution-page";
import { MarkerPage } from "@/components/reading/marker-page";
import { publicContribution } from "@/lib/contributions/public";
import { systemClock } from "@/lib/kernel/clock";
import { reasonWords } from "@/lib/moderation/public";
import { tagDocument } from "@/lib/web/documents/render-context";

type Props = { params: Promise<{ locale: string; reference: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, reference } = await params;
  const t = await getTranslations({ locale, namespace: "public" });
  return { title: t("contributionTitle", { reference: decodeURIComponent(reference) }) };
}

export default async function Page({ params }: Props) {
  const { locale, reference } = await params;
  setRequestLocale(locale);
  const found = await publicContribution(decodeURIComponent(reference), systemClock.now());
  if (found === null) notFound();
  tagDocument(`contribution:${found.id}`);
  if ("state" in found) {
    const reason = found.reasonCode === null ? null : await reasonWords(found.reasonCode);
    return <MarkerPage locale={locale} marker={found} reason={reason} />;
  }
  return <ContributionPage locale={locale} contribution={found} />;
}
