import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DeskTexts } from "@/components/compilations/desk-texts";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { compilationPolicy } from "@/lib/compilations/policy";
import { getCompilationsForDesk } from "@/lib/compilations/queries";
import { showFiles } from "@/lib/compilations/shown-file";
import { systemClock } from "@/lib/kernel/clock";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "compilations.desk" });
  return { title: t("title") };
}

/** What is made of the comments on one's texts, and what is being made. */
export default async function CompilationsPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!compilationPolicy.openDesk(actor)) notFound();
  const t = await getTranslations("compilations.desk");
  const translate = await getTranslations();
  const texts = await getCompilationsForDesk(actor, locale, systemClock.now());
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {texts.length === 0 ? <EmptyState title={t("nothing")}>{t("nothingHint")}</EmptyState> : null}
      <DeskTexts
        locale={locale}
        texts={texts.map((text) => ({
          text,
          files: showFiles(text.files, text, locale, (key, values) => translate(key, values)),
        }))}
      />
    </>
  );
}
