import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AnswerMark } from "@/components/dispositions/answer-mark";
import { WordingForm } from "@/components/dispositions/wording-form";
import { ActForm } from "@/components/editor/act-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { readWordings } from "@/lib/dispositions/wordings-query";
import { inLocale } from "@/lib/kernel/localised";
import { readable } from "@/lib/web/readable";
import { copyStarting, keepWording, retireOrTakeUp } from "./actions";

type Props = {
  params: Promise<{ locale: string; process: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "dispositions.wordings" });
  return { title: t("title") };
}

/** What the rapporteurs of a process say again and again, kept in one place. */
export default async function WordingsPage({ params, searchParams }: Props) {
  const { locale, process: slug } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const { process, wordings, mayEdit } = await readable(readWordings(actor, slug));
  const t = await getTranslations("dispositions");
  const { done } = await searchParams;
  const said = (["saved", "retired", "taken-up"] as const).find((known) => known === done);
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk/dispositions`, label: t("desk.title") }]} />}
        title={t("wordings.title")}
        lead={t("wordings.lead", { process: inLocale(process.name, locale).text })}
      />
      {said === undefined ? null : <Notice kind="success" title={t(`wordings.done.${said}`)} announce />}
      {wordings.length === 0 ? (
        <EmptyState
          title={t("wordings.none")}
          action={
            mayEdit ? (
              <ActForm action={copyStarting} values={{ processId: process.id }} kind="primary">
                {t("wordings.start")}
              </ActForm>
            ) : undefined
          }
        >
          {t(mayEdit ? "wordings.noneHint" : "wordings.noneAsk")}
        </EmptyState>
      ) : null}
      <div className="sections">
        <ul className="list">
          {wordings.map((wording) => (
            <li key={wording.id}>
              <p className="facts small">
                <AnswerMark state={wording.state}>{t(`states.${wording.state}`)}</AnswerMark>
                {wording.active ? null : <span className="tag">{t("wordings.retired")}</span>}
              </p>
              <p>
                <LocalisedText text={wording.words} locale={locale} />
              </p>
              {mayEdit ? (
                <>
                  <Disclosure summary={t("wordings.edit")}>
                    <WordingForm
                      key={JSON.stringify(wording)}
                      action={keepWording}
                      processId={process.id}
                      wording={wording}
                    />
                  </Disclosure>
                  <ActForm
                    action={retireOrTakeUp}
                    values={{ id: wording.id, active: wording.active ? "false" : "true" }}
                    kind="quiet"
                  >
                    {t(wording.active ? "wordings.retire" : "wordings.takeUp")}
                  </ActForm>
                </>
              ) : null}
            </li>
          ))}
        </ul>
        {mayEdit ? (
          <section>
            <h2>{t("wordings.add")}</h2>
            <WordingForm key={wordings.length} action={keepWording} processId={process.id} wording={null} />
          </section>
        ) : null}
      </div>
    </>
  );
}
