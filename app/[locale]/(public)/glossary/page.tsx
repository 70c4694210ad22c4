import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { GlossaryPage } from "@/components/glossary/glossary-page";
import { glossaryTag } from "@/lib/glossary/glossary-tag";
import { publicTerms } from "@/lib/glossary/public";
import { inLocale } from "@/lib/kernel/localised";
import { tagDocument } from "@/lib/web/documents/render-context";
import { pageAlternates } from "@/lib/web/page-addresses";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "glossary" });
  return { title: t("title"), description: t("lead"), alternates: await pageAlternates(locale) };
}

/** The glossary, in the order of the reader's language; narrowed to one process, or all of it. */
export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  tagDocument(glossaryTag, "consultations");
  const all = await publicTerms();
  const processes = [...new Map(all.flatMap(({ process }) => (process ? [[process.slug, process]] : []))).values()];
  const { process } = await searchParams;
  const chosen = processes.find(({ slug }) => slug === process)?.slug ?? null;
  const terms = all.filter((term) => chosen === null || term.process === null || term.process.slug === chosen);
  const inOrder = new Intl.Collator(locale);
  terms.sort((one, other) => inOrder.compare(inLocale(one.term, locale).text, inLocale(other.term, locale).text));
  return <GlossaryPage {...{ locale, terms, processes, chosen }} />;
}
