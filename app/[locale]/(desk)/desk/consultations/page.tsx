import { getTranslations, setRequestLocale } from "next-intl/server";
import { DeskRoundState } from "@/components/consultations/desk-round-state";
import { LocalisedText } from "@/components/reading/localised-text";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { StateMark } from "@/components/ui/state-mark";
import { requireActor } from "@/lib/auth/get-actor";
import { listDeskConsultations } from "@/lib/consultations/queries";
import { readCursor } from "@/lib/web/read-query";
import { readable } from "@/lib/web/readable";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const marks = { draft: "draft", published: "published", outcome_published: "published", archived: "closed" } as const;

/** The consultations of a person's processes, newest first. */
export default async function ConsultationsDeskPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const cursor = readCursor(await searchParams);
  const page = await readable(listDeskConsultations(actor, cursor ?? null));
  const t = await getTranslations("consultations");
  const here = `/${locale}/desk/consultations`;
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {page.items.length === 0 ? (
        <EmptyState
          title={t("emptyTitle")}
          action={
            <LinkButton kind="primary" href={`/${locale}/desk/processes`}>
              {t("toProcesses")}
            </LinkButton>
          }
        >
          {t("emptyText")}
        </EmptyState>
      ) : (
        <ul className="list">
          {page.items.map((consultation) => (
            <li key={consultation.id}>
              <h2>
                <a href={`${here}/${consultation.slug}`}>
                  <LocalisedText text={consultation.title} locale={locale} />
                </a>
              </h2>
              <p className="facts small">
                <StateMark state={marks[consultation.status]}>{t(`state.${consultation.status}`)}</StateMark>
                <span className="quiet">
                  <LocalisedText text={consultation.process} locale={locale} />
                </span>
              </p>
              <p className="small">
                {consultation.round === null ? (
                  <span className="quiet">{t("noRound")}</span>
                ) : (
                  <DeskRoundState round={consultation.round} locale={locale} />
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        newerHref={cursor === undefined ? undefined : here}
        olderHref={page.next === null ? undefined : `${here}?cursor=${page.next}`}
      />
    </>
  );
}
