import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { QuestionsPage } from "@/components/templates/questions-page";
import { systemClock } from "@/lib/kernel/clock";
import { askedRounds } from "@/lib/templates/public";
import { asSeenBy } from "@/lib/templates/template-view";
import { tagDocument } from "@/lib/web/documents/render-context";
import { shownWindow } from "@/lib/web/shown-window";

type Props = {
  params: Promise<{ locale: string; consultation: string; round: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "templates" });
  return { title: t("public.title") };
}

/** All that a round asks of a written input, to be read or printed and written on by hand; for one group or for all. */
export default async function Page({ params, searchParams }: Props) {
  const { locale, consultation: slug, round: position } = await params;
  setRequestLocale(locale);
  const asked = (await askedRounds(slug)).find(({ round }) => String(round.position) === position);
  if (asked === undefined) notFound();
  tagDocument(`consultation:${asked.consultation.id}`);
  const { group: named } = await searchParams;
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
