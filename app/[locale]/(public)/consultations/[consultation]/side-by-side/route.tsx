import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { SideBySidePage } from "@/components/documents/side-by-side-page";
import { sideBySide } from "@/lib/documents/side-by-side";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";

type Props = Asked<{ locale: string; consultation: string }>;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale } = params;
  const t = await getTranslations({ locale, namespace: "documents.side" });
  return { title: t("title") };
}

async function body({ params, searchParams }: Props) {
  const { locale, consultation } = params;
  const { drafts = [] } = searchParams;
  const sides = await sideBySide(consultation, [drafts].flat());
  if (sides === null) notFound();
  tagDocument(`consultation:${sides.consultation.id}`, ...sides.versionIds.map((id) => `version:${id}`));
  return <SideBySidePage locale={locale} sides={sides} />;
}

export const GET = publicPage({ head, body });
