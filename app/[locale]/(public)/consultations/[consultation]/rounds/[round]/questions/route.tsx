import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { QuestionsPage } from "@/components/templates/questions-page";
import { systemClock } from "@/lib/kernel/clock";
import { askedRounds } from "@/lib/templates/public";
import { asSeenBy } from "@/lib/templates/template-view";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { shownWindow } from "@/lib/web/shown-window";

type Props = Asked<{ locale: string; consultation: string; round: string }>;

async function head({ params }: Props): Promise<DocumentHead> {
  const t = await getTranslations({ locale: params.locale, namespace: "templates" });
  return { title: t("public.title") };
}

/** All that a round asks of a written input, to be read or printed and written on by hand; for one group or for all. */
async function body({ params, searchParams }: Props) {
  const { locale, consultation: slug, round: position } = params;
  const asked = (await askedRounds(slug)).find(({ round }) => String(round.position) === position);
  if (asked === undefined) notFound();
  tagDocument(`consultation:${asked.consultation.id}`);
  const { group: named } = searchParams;
  const group = asked.groups.find((name) => name === named) ?? null;
  return (
    <QuestionsPage
      locale={locale}
      asked={asked}
      group={group}
      template={group === null ? asked.template : asSeenBy(asked.template, group)}
      window={shownWindow([asked.round], systemClock.now(), locale)}
    />
  );
}

export const GET = publicPage({ head, body });
