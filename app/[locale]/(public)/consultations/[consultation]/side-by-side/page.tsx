import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SideBySidePage } from "@/components/documents/side-by-side-page";
import { sideBySide } from "@/lib/documents/side-by-side";
import { tagDocument } from "@/lib/web/documents/render-context";

type Props = {
  params: Promise<{ locale: string; consultation: string }>;
  searchParams: Promise<{ drafts?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "documents.side" });
  return { title: t("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, consultation } = await params;
  setRequestLocale(locale);
  const { drafts = [] } = await searchParams;
  const sides = await sideBySide(consultation, [drafts].flat());
  if (sides === null) notFound();
  tagDocument(`consultation:${sides.consultation.id}`, ...sides.versionIds.map((id) => `version:${id}`));
  return <SideBySidePage locale={locale} sides={sides} />;
}
