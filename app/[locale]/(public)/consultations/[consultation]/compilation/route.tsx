import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { CompilationPage } from "@/components/compilations/compilation-page";
import { filesTag } from "@/lib/compilations/files-tag";
import { publicCompilation } from "@/lib/compilations/public";
import { arrangements } from "@/lib/compilations/schema";
import { showCompilation } from "@/lib/compilations/shown-compilation";
import { showFiles } from "@/lib/compilations/shown-file";
import { commentsInVolume } from "@/lib/compilations/volumes";
import { systemClock } from "@/lib/kernel/clock";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readCursor } from "@/lib/web/read-query";

type Props = Asked<{ locale: string; consultation: string }>;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale } = params;
  const t = await getTranslations({ locale, namespace: "compilations" });
  return { title: t("title") };
}

async function body({ params, searchParams: query }: Props) {
  const { locale, consultation } = params;
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

export const GET = publicPage({ head, body });
