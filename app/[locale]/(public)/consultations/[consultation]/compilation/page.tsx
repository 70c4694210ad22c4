import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CompilationPage } from "@/components/compilations/compilation-page";
import { filesTag } from "@/lib/compilations/files-tag";
import { publicCompilation } from "@/lib/compilations/public";
import { arrangements } from "@/lib/compilations/schema";
import { showCompilation } from "@/lib/compilations/shown-compilation";
import { showFiles } from "@/lib/compilations/shown-file";
import { commentsInVolume } from "@/lib/compilations/volumes";
import { systemClock } from "@/lib/kernel/clock";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readCursor } from "@/lib/web/read-query";

type Props = {
  params: Promise<{ locale: string; consultation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "compilations" });
  return { title: t("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, consultation } = await params;
  setRequestLocale(locale);
  const query = await searchParams;
  const by = query.by === undefined ? "paragraph" : arrangements.find((known) => known === query.by);
  if (by === undefined) notFound();
  const cursor = readCursor(query) ?? null;
  const version = typeof query.version === "string" ? query.version : null;
  const compilation = await publicCompilation(consultation, { version, by, cursor, locale }, systemClock.now());
  if (compilation === null) notFound();
  const { version: text, published } = compilation;
  tagDocument(`version:${text.id}`, `consultation:${text.consultation.id}`, filesTag(text.id));
  const translate = await getTranslations();
  const t = (key: string, values?: Record<string, string | number>) => translate(key, values);
  return (
    <CompilationPage
      locale={locale}
      by={by}
      compilation={compilation}
      shown={showCompilation(compilation, locale, t)}
      files={showFiles(compilation.files, text, locale, t)}
      volumeSize={published.comments > commentsInVolume ? commentsInVolume : null}
    />
  );
}
