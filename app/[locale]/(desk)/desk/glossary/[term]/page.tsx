import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/editor/act-form";
import { TermForm } from "@/components/glossary/term-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { StateMark } from "@/components/ui/state-mark";
import { requireActor } from "@/lib/auth/get-actor";
import { getTermForDesk } from "@/lib/glossary/queries";
import { isId } from "@/lib/kernel/ids";
import { readable } from "@/lib/web/readable";
import { edit, publish, takeBack } from "../actions";

type Props = {
  params: Promise<{ locale: string; term: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const dones = ["saved", "published", "takenBack"] as const;

/** One term: its words, and whether everybody reads them. */
export default async function TermDeskPage({ params, searchParams }: Props) {
  const { locale, term: id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  const term = await readable(getTermForDesk(actor, id));
  const t = await getTranslations("glossary");
  const { done: told } = await searchParams;
  const done = dones.find((known) => known === told);
  const seen = { id: term.id, seenRevision: term.revision };
  const isPublished = term.status === "published";
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk/glossary`, label: t("desk.title") }]} />}
        title={<LocalisedText text={term.term} locale={locale} />}
        facts={
          <>
            <StateMark state={term.status}>{t(`statuses.${term.status}`)}</StateMark>
            {isPublished ? <a href={`/${locale}/glossary#${term.slug}`}>{t("desk.public")}</a> : null}
          </>
        }
      />
      {done === undefined ? null : (
        <Notice kind="success" announce>
          {t(`done.${done}`)}
        </Notice>
      )}
      <div className="columns follow">
        <TermForm key={term.revision} action={edit} term={term} />
        <div className="aside">
          <section aria-labelledby="standing">
            <h2 id="standing">{t("desk.standing")}</h2>
            {isPublished ? (
              <ActForm action={takeBack} values={seen} next={t("desk.takeBackNext")}>
                {t("desk.takeBack")}
              </ActForm>
            ) : (
              <ActForm action={publish} values={seen} kind="primary" next={t("desk.publishNext")}>
                {t("desk.publish")}
              </ActForm>
            )}
          </section>
        </div>
      </div>
    </>
  );
}
