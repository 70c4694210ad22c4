import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { NormPage } from "@/components/answers/norm-page";
import { countriesOnNorm, readNormFilter, saidOnNorm } from "@/lib/answers/said-on-norm";
import { systemClock } from "@/lib/kernel/clock";
import { normNames } from "@/lib/templates/norm-names";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = Asked<{ locale: string; norm: string }>;

const pageSize = 25;

/** Norms go by their letters, /norms/f, and by the names that paragraphs have, /norms/norm-f. */
function normOf(name: string) {
  return normNames.find((norm) => norm === name || norm === `norm-${name}`);
}

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, norm } = params;
  const found = normOf(norm);
  const t = await getTranslations({ locale, namespace: "templates.norms" });
  return found === undefined ? {} : { title: t(found) };
}

/** All that was published on one norm, whoever said it. */
async function body({ params, searchParams: query }: Props) {
  const { locale, norm: name } = params;
  const norm = normOf(name);
  if (norm === undefined) notFound();
  tagDocument("search");
  const filter = readNormFilter(query);
  const cursor = readInstantCursor(query);
  const now = systemClock.now();
  const [said, countries] = await Promise.all([
    saidOnNorm(norm, filter, now, pageSize, cursor),
    countriesOnNorm(norm, now),
  ]);
  return <NormPage {...{ locale, norm, filter, said, countries }} isFirst={cursor === undefined} />;
}

export const GET = publicPage({ head, body });
