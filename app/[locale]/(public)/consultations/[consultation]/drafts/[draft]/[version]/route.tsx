import { notFound, redirect } from "next/navigation";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { LinkedData } from "@/components/open-data/linked-data";
import { isFiltered, readPublicFilter } from "@/lib/contributions/public-filter";
import { publicVersion } from "@/lib/drafts/public";
import { glossaryTag } from "@/lib/glossary/glossary-tag";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale } from "@/lib/kernel/localised";
import { textNode } from "@/lib/open-data/linked-data";
import { resolveReference } from "@/lib/text/paragraph-numbers";
import type { DocumentHead } from "@/lib/web/document-head";
import { readOnce, tagDocument } from "@/lib/web/documents/render-context";
import { pageAddress } from "@/lib/web/page-address";
import { readText } from "./read-text";
import { textPage } from "./text-page";

type Props = Asked<{ locale: string; consultation: string; draft: string; version: string }>;

/** Read once for the head of the page and its body. */
const versionAt = readOnce((consultation: string, draft: string, version: string) =>
  publicVersion({ consultation, draft, version }),
);

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, ...address } = params;
  const version = await versionAt(address.consultation, address.draft, address.version);
  if (version === null) return {};
  const { consultation, label } = version;
  const about = [consultation.title, label, consultation.process.name].map((words) => inLocale(words, locale).text);
  return {
    title: version.title,
    description: about.join(" · "),
    hasCard: true,
  };
}

async function body({ params, searchParams: query }: Props) {
  const { locale, ...address } = params;
  const version = await versionAt(address.consultation, address.draft, address.version);
  if (version === null) notFound();
  tagDocument(`version:${version.id}`, `consultation:${version.consultation.id}`, glossaryTag);
  const asked = typeof query.paragraph === "string" ? query.paragraph : null;
  const anchor = asked === null ? null : resolveReference(asked, version.paragraphs);
  if (anchor !== null) {
    redirect(`/${locale}/consultations/${address.consultation}/drafts/${address.draft}/${address.version}#${anchor}`);
  }
  const filter = readPublicFilter(query);
  const text = await readText(version, filter, systemClock.now());
  return (
    <>
      {await textPage(text, { locale, query, filtered: isFiltered(filter), unknownParagraph: asked })}
      <LinkedData node={textNode(version, await pageAddress(locale))} />
    </>
  );
}

export const GET = publicPage({ head, body });
