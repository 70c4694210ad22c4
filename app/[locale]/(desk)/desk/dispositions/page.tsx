import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ProgressLine } from "@/components/dispositions/progress-line";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { countAnswerWork, listAnswerableVersions } from "@/lib/dispositions/queries";
import { showDate } from "@/lib/i18n/dates";
import { inLocale } from "@/lib/kernel/localised";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "dispositions.desk" });
  return { title: t("title") };
}

/** The texts whose contributions somebody answers, with how far each is. */
export default async function AnswerableVersionsPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if ((await countAnswerWork(actor, 1)) === null) notFound();
  const versions = await listAnswerableVersions(actor);
  const t = await getTranslations("dispositions.desk");
  const desk = await getTranslations("moderation.desk");
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk`, label: desk("title") }]} />}
        title={t("title")}
        lead={t("lead")}
        actions={<LinkButton href={`/${locale}/desk/dispositions/wordings`}>{t("wordings")}</LinkButton>}
      />
      {versions.length === 0 ? <EmptyState title={t("noTexts")}>{t("noTextsHint")}</EmptyState> : null}
      <ul className="list">
        {versions.map((version) => (
          <li key={version.id}>
            <h2>
              <a href={`/${locale}/desk/dispositions/${version.id}`}>
                {inLocale(version.draft, locale).text}, {inLocale(version.label, locale).text}
              </a>
            </h2>
            <p className="small quiet">{inLocale(version.consultation, locale).text}</p>
            <p className="facts">
              <ProgressLine progress={version} />
              <span className="small quiet">
                {version.publishedAt === null
                  ? t("neverPublished")
                  : t("lastPublished", { day: showDate(version.publishedAt, locale, "UTC") })}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
