import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { GlossaryPage } from "@/components/glossary/glossary-page";
import { glossaryTag } from "@/lib/glossary/glossary-tag";
import { publicTerms } from "@/lib/glossary/public";
import { inLocale } from "@/lib/kernel/localised";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";

async function head({ params }: Asked): Promise<DocumentHead> {
  const { locale } = params;
  const t = await getTranslations({ locale, namespace: "glossary" });
  return { title: t("title"), description: t("lead") };
}

/** The glossary, in the order of the reader's language; narrowed to one process, or all of it. */
async function body({ params, searchParams }: Asked) {
  const { locale } = params;
  tagDocument(glossaryTag, "consultations");
  const all = await publicTerms();
  const processes = [...new Map(all.flatMap(({ process }) => (process ? [[process.slug, process]] : []))).values()];
  const { process } = searchParams;
  const chosen = processes.find(({ slug }) => slug === process)?.slug ?? null;
  const terms = all.filter((term) => chosen === null || term.process === null || term.process.slug === chosen);
  const inOrder = new Intl.Collator(locale);
  terms.sort((one, other) => inOrder.compare(inLocale(one.term, locale).text, inLocale(other.term, locale).text));
  return <GlossaryPage {...{ locale, terms, processes, chosen }} />;
}

export const GET = publicPage({ head, body });
