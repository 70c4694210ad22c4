import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/editor/act-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { ReasonForm } from "@/components/reasons/reason-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { listWords } from "@/lib/i18n/lists";
import { readReasonList } from "@/lib/moderation/reasons-query";
import { readable } from "@/lib/web/readable";
import { keepEdited, moveOnList, putOnList } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "reasons" });
  return { title: t("title") };
}

/** The public list of reasons, as the administrators keep it. */
export default async function ReasonListPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const reasons = await readable(readReasonList(await requireActor(locale)));
  const t = await getTranslations("reasons");
  const { done } = await searchParams;
  const said = (["added", "saved", "moved"] as const).find((known) => known === done);
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk`, label: t("desk") }]} />}
        title={t("title")}
        lead={t("deskLead")}
        actions={<a href={`/${locale}/reasons`}>{t("publicPage")}</a>}
      />
      {said === undefined ? null : <Notice kind="success" title={t(`done.${said}`)} announce />}
      <div className="sections">
        <ol className="list">
          {reasons.map((reason, index) => (
            <li key={reason.code} id={reason.code}>
              <h2 className="reason-label">
                <LocalisedText text={reason.label} locale={locale} />
              </h2>
              <p>
                <LocalisedText text={reason.words} locale={locale} />
              </p>
              <p className="facts small quiet">
                <span>
                  {t("givenFor", {
                    decisions: listWords(
                      reason.appliesTo.flatMap((one) => (one === "publish" ? [] : [t(`decisions.${one}`)])),
                      locale,
                    ),
                  })}
                </span>
                <span>{t("version", { number: reason.version })}</span>
                {reason.active ? null : <span className="tag">{t("noMore")}</span>}
              </p>
              <div className="line">
                {index === 0 ? null : (
                  <ActForm action={moveOnList} values={{ code: reason.code, to: "up" }} kind="quiet">
                    {t("moveUp")}
                  </ActForm>
                )}
                {index === reasons.length - 1 ? null : (
                  <ActForm action={moveOnList} values={{ code: reason.code, to: "down" }} kind="quiet">
                    {t("moveDown")}
                  </ActForm>
                )}
              </div>
              <Disclosure summary={t("edit")}>
                <ReasonForm key={reason.version} action={keepEdited} reason={reason} />
              </Disclosure>
            </li>
          ))}
        </ol>
        <section aria-labelledby="add">
          <h2 id="add">{t("form.addTitle")}</h2>
          <ReasonForm key={reasons.length} action={putOnList} reason={null} />
        </section>
      </div>
    </>
  );
}
